import { expect, test } from 'vitest'
import { canHoldUntil, endOfDay, holds } from './hold.ts'

const now = Date.UTC(2026, 10, 30, 12)

test('[RO5] a record is held until the end of a day to come, for a year at most', () => {
	const days = ['2026-11-29', '2026-11-30', '2026-12-01', '2027-11-30', '2027-12-01', '2037-01-01']
	expect(days.filter((day) => canHoldUntil(day, now))).toEqual(['2026-12-01', '2027-11-30'])
})

test('[RO5] it holds to the end of its last day, and not once it was ended', () => {
	const until = endOfDay('2026-12-01')
	expect([until - 1, until].map((at) => holds({ until, ended: null }, at))).toEqual([true, false])
	expect(holds({ until, ended: { at: now, by: 'Ruth', reason: 'mistake' } }, now)).toBe(false)
})
