import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { amir, noon, ruth } from '../../test/people.ts'
import {
	askForNext,
	availabilityOf,
	isResting,
	missedOffer,
	pause,
	resume,
	type Shift,
	startShift,
	stopAsking,
	tookOffer,
} from './shift.ts'

const presses = {
	ask: (shift: Shift, conversations: number, now: number) => {
		const asked = askForNext(shift, conversations, now)
		return typeof asked === 'string' ? shift : asked
	},
	take: tookOffer,
	miss: (shift: Shift) => missedOffer(shift, 2),
	stop: stopAsking,
	pause: (shift: Shift, _: number, now: number) => pause(shift, now),
	resume: (shift: Shift, _: number, now: number) => resume(shift, now),
}
const anyPresses = fc.array(fc.record({ press: fc.constantFrom(...Object.values(presses)), conversations: fc.nat({ max: 3 }) }), {
	size: 'max',
	maxLength: 30,
})
const anyStart = fc.record({
	capacity: fc.integer({ min: 1, max: 3 }),
	rest: fc.option(
		fc.record({
			kind: fc.constant('rest' as const),
			begunAt: fc.constant(noon - 10),
			until: fc.integer({ min: noon - 5, max: noon + 40 }),
			by: fc.constant(ruth),
		}),
	),
})

test('[SH1] [SH8] whatever is pressed, ready means may be offered somebody, and nothing else of the shift changes', () => {
	fc.assert(
		fc.property(anyStart, anyPresses, ({ capacity, rest }, all) => {
			const start: Shift = { ...startShift(amir.id, capacity, noon), rest }
			let shift = start
			for (const [n, { press, conversations }] of all.entries()) {
				const now = noon + n
				shift = press(shift, conversations, now)
				const { listenerId, startedAt } = shift
				expect({ listenerId, startedAt, capacity: shift.capacity, rest: shift.rest }).toEqual({
					...{ listenerId: amir.id, startedAt: noon },
					...{ capacity, rest },
				})
				expect(shift.readySince !== null).toBe(shift.mode === 'ready')
				expect(shift.pausedSince !== null).toBe(shift.mode === 'paused')
				const mayBeOffered = shift.mode === 'ready' && !isResting(shift, now) && conversations < capacity
				expect(availabilityOf(shift, conversations, now) === 'ready').toBe(mayBeOffered)
			}
		}),
	)
})
