// @vitest-environment node
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type DOMWindow, JSDOM } from 'jsdom'
import { beforeEach, describe, expect, it, vi } from 'vitest'

// The real location cannot be watched, so the script runs with one of ours in its place.
const script = readFileSync(resolve(import.meta.dirname, 'leave.inline.js'), 'utf8').replaceAll('window.location', 'window.testLocation')
const html =
	'<html data-theme="dark"><title>Chat</title><body><p>words</p><a data-leave href="https://neutral.example/">Leave</a></body></html>'

let window: DOMWindow
let replace: ReturnType<typeof vi.fn>
let sendBeacon: ReturnType<typeof vi.fn>

function open(language = 'en-GB') {
	const dom = new JSDOM(html, { url: 'https://seeker.example/', runScripts: 'outside-only', pretendToBeVisual: true })
	window = dom.window
	replace = vi.fn()
	sendBeacon = vi.fn(() => true)
	Object.assign(window, { testLocation: { replace, reload: vi.fn() } })
	Object.defineProperty(window.navigator, 'sendBeacon', { value: sendBeacon })
	Object.defineProperty(window.navigator, 'language', { value: language })
	window.eval(script)
}
const key = (type: string, name: string) => window.document.dispatchEvent(new window.KeyboardEvent(type, { key: name, bubbles: true }))
const press = (name: string) => {
	key('keydown', name)
	key('keyup', name)
}

beforeEach(() => open())

describe('leave this page', () => {
	it('blanks the page, tells the server, leaves a readable mark and replaces the history entry', () => {
		window.document.querySelector<HTMLElement>('[data-leave]')?.click()
		expect(window.document.body.textContent).toBe('')
		expect(window.document.title).toBe('')
		expect(sendBeacon).toHaveBeenCalledWith('/api/leave')
		expect(window.document.cookie).toBe('left=1')
		expect(replace.mock.calls).toEqual([['https://neutral.example/']])
	})

	it('tells the app first and is not held up by a warning about unsent words', () => {
		const order: string[] = []
		window.addEventListener('akin:leave', () => order.push(`told while the page says: ${window.document.body.textContent}`))
		const warn = vi.fn()
		window.document.querySelector<HTMLElement>('[data-leave]')?.click()
		window.addEventListener('beforeunload', warn)
		window.dispatchEvent(new window.Event('beforeunload', { cancelable: true }))
		expect(order).toEqual(['told while the page says: wordsLeave'])
		expect(warn).not.toHaveBeenCalled()
	})

	it('goes after Shift three times, each alone', () => {
		press('Shift')
		press('Shift')
		expect(replace).not.toHaveBeenCalled()
		press('Shift')
		expect(replace).toHaveBeenCalledTimes(1)
	})

	it('does not go when Shift makes capitals, nor when other keys come between', () => {
		for (let n = 0; n < 3; n++) {
			key('keydown', 'Shift')
			key('keydown', 'A')
			key('keyup', 'A')
			key('keyup', 'Shift')
		}
		press('Shift')
		press('Shift')
		press('b')
		press('Shift')
		expect(replace).not.toHaveBeenCalled()
	})

	it('leaves Shift alone for languages whose input methods use it, and once one is seen at work', () => {
		open('ja-JP')
		for (let n = 0; n < 3; n++) press('Shift')
		expect(replace).not.toHaveBeenCalled()
		open('en-GB')
		window.document.dispatchEvent(new window.Event('compositionstart', { bubbles: true }))
		for (let n = 0; n < 3; n++) press('Shift')
		expect(replace).not.toHaveBeenCalled()
	})

	it('does not act on Escape', () => {
		for (let n = 0; n < 5; n++) press('Escape')
		expect(replace).not.toHaveBeenCalled()
	})
})
