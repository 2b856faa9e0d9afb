// @vitest-environment node
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type DOMWindow, JSDOM } from 'jsdom'
import { beforeEach, describe, expect, it, vi } from 'vitest'

// The real location cannot be watched, so the script runs with one of ours in its place, and with a parent that we can listen at.
const script = readFileSync(resolve(import.meta.dirname, 'leave.inline.js'), 'utf8')
	.replaceAll('window.location', 'window.testLocation')
	.replaceAll('top.location', 'window.testTop')
	.replaceAll('parent.postMessage', 'window.testParent')
const html =
	'<html data-theme="dark"><title>Chat</title><body><p>words</p><a data-leave target="_top" href="https://neutral.example/">Leave</a></body></html>'

let window: DOMWindow
let replace: ReturnType<typeof vi.fn>
let sendBeacon: ReturnType<typeof vi.fn>
let tellParent: ReturnType<typeof vi.fn>

function open(language = 'en-GB', page = html) {
	const dom = new JSDOM(page, { url: 'https://seeker.example/', runScripts: 'outside-only', pretendToBeVisual: true })
	window = dom.window
	replace = vi.fn()
	sendBeacon = vi.fn(() => true)
	tellParent = vi.fn()
	Object.assign(window, { testLocation: { replace, reload: vi.fn() }, testTop: { replace }, testParent: tellParent })
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

	it('takes the page around it along where there is one without our loader, or goes alone where the browser forbids that', () => {
		const top = vi.fn(() => {
			throw new Error('forbidden')
		})
		Object.assign(window, { testTop: { replace: top } })
		window.document.querySelector<HTMLElement>('[data-leave]')?.click()
		expect(top.mock.calls).toEqual([['https://neutral.example/']])
		expect(replace.mock.calls).toEqual([['https://neutral.example/']])
		expect(tellParent).not.toHaveBeenCalled()
	})

	it('tells the host it was opened by, and nobody else, and leaves nothing in the frame', () => {
		open('en-GB', html.replace('<html', '<html data-host="https://host.example"'))
		window.document.querySelector<HTMLElement>('[data-leave]')?.click()
		expect(tellParent.mock.calls).toEqual([[{ akin: 'leave', to: 'https://neutral.example/' }, 'https://host.example']])
		expect(replace.mock.calls).toEqual([['about:blank']])
	})

	it('goes even when neither the server nor the page around can be told', () => {
		sendBeacon.mockImplementation(() => {
			throw new Error('blocked')
		})
		window.document.querySelector<HTMLElement>('[data-leave]')?.click()
		expect(replace).toHaveBeenCalledTimes(1)
	})

	it('works before there is a link to leave by', () => {
		open('en-GB', '<html><body></body></html>')
		for (let n = 0; n < 3; n++) press('Shift')
		expect(replace.mock.calls).toEqual([['about:blank']])
	})

	it('can be switched off and on by hand, whatever the language', () => {
		window.document.documentElement.dataset.shiftLeave = 'off'
		for (let n = 0; n < 3; n++) press('Shift')
		expect(replace).not.toHaveBeenCalled()
		open('ja-JP')
		window.document.documentElement.dataset.shiftLeave = 'on'
		window.document.dispatchEvent(new window.Event('compositionstart', { bubbles: true }))
		for (let n = 0; n < 3; n++) press('Shift')
		expect(replace).toHaveBeenCalledTimes(1)
	})

	it('says when one more press is left', () => {
		const said = vi.fn()
		window.addEventListener('akin:press', said)
		press('Shift')
		expect(said).not.toHaveBeenCalled()
		press('Shift')
		expect(said).toHaveBeenCalledTimes(1)
	})

	it('does not take a Shift that is held for three', () => {
		for (let n = 0; n < 5; n++)
			window.document.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Shift', repeat: n > 0, bubbles: true }))
		key('keyup', 'Shift')
		press('Shift')
		press('Shift')
		expect(replace).not.toHaveBeenCalled()
	})

	it('tells the app first, which then warns of nothing', () => {
		const order: string[] = []
		window.addEventListener('akin:leave', () => order.push(`told while the page says: ${window.document.body.textContent}`))
		window.document.querySelector<HTMLElement>('[data-leave]')?.click()
		expect(order).toEqual(['told while the page says: wordsLeave'])
	})

	it('puts our own pages, and the way past the bar, in the place of what is shown, and leaves every other link alone', () => {
		open(
			'en-GB',
			'<a id="one" data-own href="/privacy"><b>Privacy</b></a><a id="two" data-own href="#main">Skip</a><a id="three" href="tel:999">999</a><a id="four" href="/help" target="_blank">Help</a>',
		)
		const click = (selector: string) => {
			const event = new window.MouseEvent('click', { bubbles: true, cancelable: true })
			// What no script has taken is not followed in a test.
			window.addEventListener('click', (last) => last.stopPropagation(), { once: true })
			window.document.querySelector(selector)?.dispatchEvent(event)
			return event.defaultPrevented
		}
		expect([click('#one b'), click('#two')]).toEqual([true, true])
		expect(replace.mock.calls).toEqual([['https://seeker.example/privacy'], ['https://seeker.example/#main']])
		expect(sendBeacon).not.toHaveBeenCalled()
		expect([click('#three'), click('#four')]).toEqual([false, false])
		expect(replace).toHaveBeenCalledTimes(2)
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
