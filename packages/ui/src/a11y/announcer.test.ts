import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Announcer, createAnnouncer } from './announcer.ts'

const lines = (id: string) => [...(document.getElementById(id)?.children ?? [])].map((line) => line.textContent)
const setHidden = (hidden: boolean) => {
	vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
	document.dispatchEvent(new Event('visibilitychange'))
}

let announcer: Announcer

beforeEach(() => {
	vi.useFakeTimers()
	document.body.innerHTML = '<div id="sr-log"></div><div id="sr-status"></div><div id="sr-alert"></div>'
	announcer = createAnnouncer({ summary: (count) => `${count} messages arrived while you were away.` })
})

afterEach(() => {
	announcer.dispose()
	vi.restoreAllMocks()
	vi.useRealTimers()
})

describe('announcer', () => {
	it('speaks a message once, with its sender', () => {
		announcer.message('Sam', 'Hello')
		expect(lines('sr-log')).toEqual(['Sam: Hello'])
		expect(lines('sr-alert')).toEqual([])
	})

	it('keeps each line for ten seconds and the newest five for longer', () => {
		for (let n = 1; n <= 7; n++) announcer.message('Sam', `${n}`)
		vi.advanceTimersByTime(9_900)
		expect(lines('sr-log')).toHaveLength(7)
		vi.advanceTimersByTime(200)
		expect(lines('sr-log')).toEqual(['Sam: 3', 'Sam: 4', 'Sam: 5', 'Sam: 6', 'Sam: 7'])
		vi.advanceTimersByTime(60_000)
		expect(lines('sr-log')).toHaveLength(5)
	})

	it('leaves nothing anybody wrote in the page when told to forget', () => {
		announcer.message('Sam', 'Hello')
		announcer.status('You are back.')
		announcer.forget()
		expect(document.body.textContent).toBe('You are back.')
		vi.advanceTimersByTime(60_000)
		announcer.message('Sam', 'Hello again')
		expect(lines('sr-log')).toEqual(['Sam: Hello again'])
	})

	it('says the same state once', () => {
		announcer.status('Not sent. Your words are still here.')
		announcer.status('Not sent. Your words are still here.')
		expect(lines('sr-status')).toHaveLength(1)
		vi.advanceTimersByTime(1_100)
		announcer.status('Not sent. Your words are still here.')
		expect(lines('sr-status')).toHaveLength(2)
	})

	it('counts what came while the page was hidden, in one line, and reads none of it out', () => {
		setHidden(true)
		announcer.message('Sam', 'one')
		announcer.message('Sam', 'two')
		expect(lines('sr-log')).toEqual([])
		setHidden(false)
		expect(lines('sr-log')).toEqual([])
		expect(lines('sr-status')).toEqual(['2 messages arrived while you were away.'])
	})

	it('refuses to speak into a page without the regions', () => {
		document.getElementById('sr-alert')?.remove()
		expect(() => createAnnouncer({ summary: String })).toThrow('#sr-alert')
	})
})
