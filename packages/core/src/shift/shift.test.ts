import { expect, test } from 'vitest'
import { amir, noon, ruth } from '../../test/people.ts'
import {
	askForNext,
	availabilityOf,
	lastRestedAt,
	limitCapacity,
	missedOffer,
	offerFellThrough,
	pause,
	resume,
	type Shift,
	startShift,
	stopAsking,
	tookOffer,
} from './shift.ts'

const started = startShift(amir.id, 2, noon)
const ready: Shift = { ...started, mode: 'ready', readySince: noon + 1 }
const paused: Shift = { ...started, mode: 'paused', pausedSince: noon + 2 }
const away: Shift = { ...started, mode: 'away', missedOffers: 2 }
const resting = (shift: Shift): Shift => ({ ...shift, rest: { kind: 'rest', begunAt: noon, until: noon + 100, by: ruth } })

test('[SH9] a shift starts not asking, with nothing missed and no rest', () => {
	expect(started).toStrictEqual({
		listenerId: amir.id,
		startedAt: noon,
		chosenCapacity: 2,
		capacity: 2,
		mode: 'not_asking',
		readySince: null,
		missedOffers: 0,
		pausedSince: null,
		resumedAt: null,
		rest: null,
	})
})

test.each([
	['not asking', started, 0, 'not_asking'],
	['ready', ready, 1, 'ready'],
	['ready with every place taken', ready, 2, 'busy'],
	['ready and over capacity', ready, 3, 'busy'],
	['not asking with every place taken', started, 2, 'busy'],
	['paused with every place taken', paused, 2, 'paused'],
	['away', away, 0, 'away'],
	['ready but resting', resting(ready), 0, 'paused'],
	['away and resting', resting(away), 0, 'paused'],
] as const)('[SH1] Q3 what others see: %s', (_, shift, conversations, availability) => {
	expect(availabilityOf(shift, conversations, noon)).toBe(availability)
})

test('[SH1] a rest ends at its instant', () => {
	expect(availabilityOf(resting(ready), 0, noon + 99)).toBe('paused')
	expect(availabilityOf(resting(ready), 0, noon + 100)).toBe('ready')
})

test('[SH2] asking for the next person', () => {
	expect(askForNext(started, 1, noon + 5)).toStrictEqual({ ...started, mode: 'ready', readySince: noon + 5 })
	expect(askForNext(away, 0, noon + 5)).toStrictEqual({ ...started, mode: 'ready', readySince: noon + 5 })
	expect(askForNext(ready, 0, noon + 5)).toStrictEqual(ready)
})

test('[SH2] it is refused while resting, paused, or with every place taken, in that order', () => {
	expect(askForNext(resting(paused), 2, noon)).toBe('resting')
	expect(askForNext(paused, 2, noon)).toBe('paused')
	expect(askForNext(started, 2, noon)).toBe('at_capacity')
	expect(askForNext(ready, 2, noon)).toBe('at_capacity')
})

test('[SH3] one press, one person', () => {
	expect(tookOffer({ ...ready, missedOffers: 1 })).toStrictEqual(started)
})

test('[SH4] missing offers in a row sets away', () => {
	const once = missedOffer(ready, 2)
	expect(once).toStrictEqual({ ...ready, missedOffers: 1 })
	expect(missedOffer(once, 2)).toStrictEqual(away)
	expect(missedOffer(ready, 1)).toStrictEqual({ ...away, missedOffers: 1 })
})

test('[SH4] a missed offer does not end a pause', () => {
	expect(missedOffer({ ...paused, missedOffers: 1 }, 2)).toStrictEqual({ ...paused, missedOffers: 2 })
})

test('[SH5] not now', () => {
	expect(stopAsking(ready)).toStrictEqual(started)
	for (const shift of [started, paused, away]) expect(stopAsking(shift)).toStrictEqual(shift)
})

test('[SH6] [SH7] pausing takes the request back, resuming does not ask', () => {
	expect(pause(ready, noon + 2)).toStrictEqual(paused)
	expect(pause(paused, noon + 9)).toStrictEqual(paused)
	expect(resume(paused, noon + 9)).toStrictEqual({ ...started, resumedAt: noon + 9 })
	expect(resume(away, noon + 9)).toStrictEqual(started)
	for (const shift of [started, ready]) expect(resume(shift, noon + 9)).toStrictEqual(shift)
})

test('[SH10] fewer at once than chosen, as many again, never more', () => {
	const lowered = limitCapacity(ready, 1)
	expect(lowered).toStrictEqual({ ...ready, capacity: 1 })
	if (typeof lowered === 'string') throw new Error(lowered)
	expect(limitCapacity(lowered, 2)).toStrictEqual(ready)
	expect(limitCapacity(lowered, 3)).toBe('capacity_not_allowed')
	expect(limitCapacity(lowered, 0)).toBe('capacity_not_allowed')
	expect(availabilityOf({ ...ready, capacity: 1 }, 2, noon)).toBe('busy')
})

test('[SH11] the last rest is the end of the last pause or rest of this shift', () => {
	expect(lastRestedAt(started, noon + 500)).toBeNull()
	expect(lastRestedAt(resting(started), noon + 50)).toBeNull()
	expect(lastRestedAt(resting(started), noon + 500)).toBe(noon + 100)
	expect(lastRestedAt({ ...resting(started), resumedAt: noon + 300 }, noon + 500)).toBe(noon + 300)
	expect(lastRestedAt({ ...resting(started), resumedAt: noon + 30 }, noon + 500)).toBe(noon + 100)
	const nextDay = { ...resting(started), startedAt: noon + 1_000 }
	expect(lastRestedAt(nextDay, noon + 2_000)).toBeNull()
})

test('[SH12] Q3 an offer that came to nothing gives back what was asked for, of the shift as it is now', () => {
	const asked: Shift = { ...ready, missedOffers: 1 }
	const took = tookOffer(asked)
	expect(offerFellThrough(took, asked, noon + 5)).toStrictEqual(asked)
	expect(offerFellThrough({ ...took, capacity: 1 }, asked, noon + 5)).toStrictEqual({ ...asked, capacity: 1 })
	expect(offerFellThrough(resting(took), asked, noon + 5)).toBeNull()
	expect(offerFellThrough(resting(took), asked, noon + 100)).toMatchObject({ mode: 'ready' })
	expect(offerFellThrough(resting(took), away, noon + 5)).toMatchObject({ mode: 'away', missedOffers: 2 })
	expect(offerFellThrough(pause(took, noon + 3), asked, noon + 5)).toBeNull()
})
