import type { Wait } from '@akin/client/seeker-session'
import { describe, expect, it } from 'vitest'
import { steadyWait, waitMessage } from './wait-message.ts'

const wait: Wait = {
	position: 3,
	waiting: 6,
	rangeMinutes: { from: 5, to: 10 },
	listenersHere: 4,
	listenersSpeaking: 2,
	longerThanSaid: false,
	closesAt: null,
	closedNow: false,
}

describe('what is said about waiting', () => {
	it('a range, never a single figure', () => {
		expect(waitMessage(wait)).toEqual({ kind: 'range', from: 5, to: 10 })
	})

	it('that we do not know, with what we do know', () => {
		expect(waitMessage({ ...wait, rangeMinutes: null })).toEqual({ kind: 'unknown', waiting: 6, listeners: 4 })
	})

	it('whether anybody can come at all goes before how long it takes', () => {
		expect(waitMessage({ ...wait, listenersSpeaking: 0 }).kind).toBe('language')
		expect(waitMessage({ ...wait, listenersSpeaking: 0, listenersHere: 0 }).kind).toBe('nobody')
		expect(waitMessage({ ...wait, listenersHere: 0, closedNow: true }).kind).toBe('closed')
		expect(waitMessage({ ...wait, longerThanSaid: true }).kind).toBe('longer')
	})
})

describe('how often it changes', () => {
	const shown = { wait, rangeSince: 1_000 }
	const longer = { ...wait, position: 2, rangeMinutes: { from: 10, to: 15 } }

	it('shows a new place at once and keeps the range for a minute', () => {
		const next = steadyWait(shown, longer, 30_000)
		expect(next.wait.position).toBe(2)
		expect(next.wait.rangeMinutes).toEqual({ from: 5, to: 10 })
		expect(steadyWait(next, longer, 61_000).wait.rangeMinutes).toEqual({ from: 10, to: 15 })
	})

	it('shows a first range as soon as there is one', () => {
		const unknown = steadyWait(null, { ...wait, rangeMinutes: null }, 0)
		expect(steadyWait(unknown, wait, 5).wait.rangeMinutes).toEqual({ from: 5, to: 10 })
	})
})
