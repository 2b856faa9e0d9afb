import { describe, expect, it } from 'vitest'
import type { ProgrammeHours } from '../programme/hours.ts'
import { outlookOf, outlookWeeks } from './outlook.ts'

/** A Monday, noon. */
const now = Date.parse('2026-11-30T12:00:00Z')
const always: ProgrammeHours = { kind: 'always' }
/** So many on Mondays at six in the evening, week by week. */
const mondays = (...counts: number[]) => counts.map((count) => Array.from({ length: 168 }, (_, slot) => (slot === 18 ? count : 0)))
const atSix = (counts: number[], more: Partial<Parameters<typeof outlookOf>[0]> = {}) =>
	outlookOf({ arrivals: mondays(...counts), shifts: [], ...more }, always, 'UTC', now)[6]

describe('[RP7] an hour to come', () => {
	it('is by the middle of the same hour of the last weeks, with their range', () => {
		expect(atSix([1, 9, 2, 3, 2, 4])).toMatchObject({ at: Date.parse('2026-11-30T18:00:00Z'), came: { usually: 2.5, least: 1, most: 9 } })
		const [quiet] = outlookOf({ arrivals: mondays(5, 5, 5, 5, 5, 5), shifts: [] }, always, 'UTC', now)
		expect(quiet).toMatchObject({ came: { usually: 0, least: 0, most: 0 }, enough: 'usually' })
	})

	it('is held back where fewer than five people came in all those weeks', () => {
		expect(atSix([1, 0, 1, 0, 2, 0])).toMatchObject({ came: null, enough: 'not_known' })
		expect(atSix([1, 0, 1, 0, 3, 0])?.came).not.toBeNull()
		expect(atSix([])?.came).toBeNull()
		// Nothing can be said of any hour where next to nobody came.
		expect(atSix([0, 0, 0, 0, 0, 0])).toMatchObject({ came: null, enough: 'not_known' })
	})

	it('says whether places that listeners usually had were enough', () => {
		const evening = (week: number, capacity: number) => {
			const from = Date.parse('2026-10-19T18:00:00Z') + week * 7 * 86_400_000
			return { from, to: from + 3_600_000, capacity }
		}
		const shifts = Array.from({ length: outlookWeeks }, (_, week) => evening(week, 2))
		expect(atSix([2, 2, 2, 2, 2, 2], { shifts })).toMatchObject({ places: 2, enough: 'usually' })
		expect(atSix([2, 2, 2, 2, 2, 5], { shifts })?.enough).toBe('not_always')
		expect(atSix([3, 3, 3, 3, 3, 3], { shifts })?.enough).toBe('usually_not')
		expect(atSix([2, 2, 2, 2, 2, 2], { shifts: shifts.slice(0, 2) })).toMatchObject({ places: 0, enough: 'usually_not' })
	})

	it('is on the wall of the programme, for seven days, also where the clock is put back', () => {
		const hours = outlookOf(
			{ arrivals: mondays(5, 5, 5, 5, 5, 5), shifts: [] },
			always,
			'Europe/London',
			Date.parse('2026-10-23T12:00:00Z'),
		)
		expect(hours).toHaveLength(168)
		const monday = hours.find(({ came }) => came?.usually === 5)
		expect(new Date(monday?.at ?? 0).toISOString()).toBe('2026-10-26T18:00:00.000Z')
	})

	it('[HR1] is closed on a day that is different', () => {
		const closed: ProgrammeHours = {
			...{ kind: 'weekly', timeZone: 'UTC', intervals: [{ days: ['mon', 'tue'], from: '18:00', to: '22:00' }] },
			exceptions: [{ day: '2026-11-30', name: 'A holiday', intervals: [] }],
		}
		const hours = outlookOf({ arrivals: mondays(5, 5, 5, 5, 5, 5), shifts: [] }, closed, 'UTC', now)
		expect([hours[6]?.isOpen, hours[24 + 6]?.isOpen]).toEqual([false, true])
	})
})
