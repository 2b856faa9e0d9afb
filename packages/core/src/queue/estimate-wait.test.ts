import { describe, expect, test } from 'vitest'
import { type EstimateQuestion, estimateWait, type ObservedWait } from './estimate-wait.ts'
import { defaultQueuePolicy as policy } from './queue-policy.ts'

const minute = 60_000
const now = 1_000 * minute
/** Waits that never overlap: each began at the first place. */
const waits = (...minutes: number[]): ObservedWait[] => minutes.map((m, i) => ({ enqueuedAt: now - i - m * minute, takenAt: now - i }))
const alone = (waitedMinutes: number, minutesAgo: number): ObservedWait => ({
	enqueuedAt: now - (minutesAgo + waitedMinutes) * minute,
	takenAt: now - minutesAgo * minute,
})
const question = (more: Partial<EstimateQuestion> = {}): EstimateQuestion => ({
	observed: [alone(2, 25), alone(3, 20), alone(3, 15), alone(4, 10), alone(6, 1)],
	position: 1,
	listenersHere: 2,
	listenersTypically: 2,
	...more,
})

describe('the range', () => {
	test('[QU8] holds the middle half of recent waits, rounded outwards', () => {
		expect(estimateWait(question(), policy, now)).toEqual({ kind: 'range', fromMinutes: 0, toMinutes: 5 })
	})

	test('[QU8] grows with the position', () => {
		expect(estimateWait(question({ position: 4 }), policy, now)).toEqual({ kind: 'range', fromMinutes: 10, toMinutes: 20 })
	})

	test('[QU8] shrinks when more listeners are here than usual and grows when fewer are', () => {
		expect(estimateWait(question({ position: 4, listenersHere: 4 }), policy, now)).toEqual({ kind: 'range', fromMinutes: 5, toMinutes: 10 })
		expect(estimateWait(question({ position: 4, listenersHere: 1 }), policy, now)).toEqual({
			kind: 'range',
			fromMinutes: 20,
			toMinutes: 45,
		})
	})

	test('[QU8] ends with "60 or more"', () => {
		expect(estimateWait(question({ position: 40 }), policy, now)).toEqual({ kind: 'range', fromMinutes: 60, toMinutes: 60 })
	})

	test('[QU8] counts a wait per place: five people who came together and left one by one waited one turn each', () => {
		const observed = Array.from({ length: 5 }, (_, i) => ({
			enqueuedAt: now - 29 * minute + i,
			takenAt: now - 29 * minute + (i + 1) * 5 * minute,
		}))
		expect(estimateWait(question({ observed }), policy, now)).toEqual({ kind: 'range', fromMinutes: 0, toMinutes: 5 })
		expect(estimateWait(question({ observed, position: 3 }), policy, now)).toEqual({ kind: 'range', fromMinutes: 10, toMinutes: 15 })
	})
})

describe('not knowing', () => {
	test('[QU9] is said when too few waits were seen', () => {
		expect(estimateWait(question({ observed: waits(1, 1, 1, 1) }), policy, now)).toEqual({ kind: 'unknown' })
	})

	test('[QU9] is said when the waits seen are too old', () => {
		const old = question().observed.map((wait) => ({ enqueuedAt: wait.enqueuedAt - 40 * minute, takenAt: wait.takenAt - 40 * minute }))
		expect(estimateWait(question({ observed: old }), policy, now)).toEqual({ kind: 'unknown' })
	})

	test('[QU9] is said when nobody is here to listen', () => {
		expect(estimateWait(question({ listenersHere: 0 }), policy, now)).toEqual({ kind: 'unknown' })
	})
})
