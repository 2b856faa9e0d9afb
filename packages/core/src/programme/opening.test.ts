import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { DayInterval, ProgrammeHours, Weekday } from './hours.ts'
import { isOpen, opening } from './opening.ts'

const at = (text: string) => Date.parse(text)
const weekly = (timeZone: string, days: Weekday[], from: string, to: string): ProgrammeHours => ({
	kind: 'weekly',
	timeZone,
	intervals: [{ days, from, to }],
	exceptions: [],
})
const everyDay: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** The same, but for these days. */
function except(hours: ProgrammeHours, days: Readonly<Record<string, readonly DayInterval[]>>): ProgrammeHours {
	const exceptions = Object.entries(days).map(([day, intervals]) => ({ day, name: '', intervals: [...intervals] }))
	return hours.kind === 'weekly' ? { ...hours, exceptions } : hours
}

describe('[HR1] an exceptional day', () => {
	const evenings = weekly('Europe/London', everyDay, '20:00', '02:00')

	it('is closed, and what began the evening before runs to its end', () => {
		const hours = except(evenings, { '2026-12-25': [] })
		expect(isOpen(hours, at('2026-12-25T01:59:00Z'))).toBe(true)
		expect(isOpen(hours, at('2026-12-25T21:00:00Z'))).toBe(false)
		expect(isOpen(hours, at('2026-12-26T01:00:00Z'))).toBe(false)
		expect(isOpen(hours, at('2026-12-26T20:00:00Z'))).toBe(true)
		expect(opening(hours, at('2026-12-25T02:00:00Z'))).toEqual({ kind: 'closed', opensAt: at('2026-12-26T20:00:00Z') })
	})

	it('opens for longer, also past midnight and on a day that is otherwise closed', () => {
		const hours = except(weekly('Europe/London', ['mon'], '18:00', '22:00'), { '2026-12-24': [{ from: '09:00', to: '03:00' }] })
		expect(opening(hours, at('2026-12-24T08:00:00Z'))).toEqual({ kind: 'closed', opensAt: at('2026-12-24T09:00:00Z') })
		expect(opening(hours, at('2026-12-24T09:00:00Z'))).toEqual({ kind: 'open', closesAt: at('2026-12-25T03:00:00Z') })
	})

	it('is a day on the wall of the programme', () => {
		const hours = except(weekly('Asia/Tokyo', everyDay, '09:00', '17:00'), { '2026-12-25': [] })
		expect(isOpen(hours, at('2026-12-25T00:30:00Z'))).toBe(false)
		expect(isOpen(hours, at('2026-12-24T07:30:00Z'))).toBe(true)
	})

	it('leaves no moment of being closed beside a day that is open all through', () => {
		const hours = except(weekly('UTC', everyDay, '00:00', '24:00'), { '2026-12-25': [{ from: '00:00', to: '24:00' }] })
		expect(opening(hours, at('2026-12-24T12:00:00Z'))).toEqual({ kind: 'open', closesAt: null })
	})

	it('changes the closing that is said today', () => {
		const hours = except(evenings, { '2026-12-24': [{ from: '18:00', to: '19:30' }] })
		expect(opening(hours, at('2026-12-24T19:00:00Z'))).toEqual({ kind: 'open', closesAt: at('2026-12-24T19:30:00Z') })
	})
})

test('[HR2] after weeks of holidays the day on which it opens again is said', () => {
	const days = Array.from({ length: 21 }, (_, day) => [`2026-12-${String(day + 11).padStart(2, '0')}`, []] as const)
	const hours = except(weekly('Europe/London', everyDay, '18:00', '22:00'), Object.fromEntries(days))
	expect(opening(hours, at('2026-12-11T09:00:00Z'))).toEqual({ kind: 'closed', opensAt: at('2027-01-01T18:00:00Z') })
	expect(opening(except(hours, { '2027-06-01': [] }), at('2026-12-10T23:00:00Z'))).toMatchObject({ opensAt: at('2026-12-11T18:00:00Z') })
	const always = except(weekly('Europe/London', everyDay, '00:00', '24:00'), { '2027-06-01': [] })
	expect(opening(always, at('2026-12-10T23:00:00Z'))).toEqual({ kind: 'open', closesAt: at('2027-05-31T23:00:00Z') })
})

describe('opening hours', () => {
	it('are always open where a programme says always', () => {
		expect(opening({ kind: 'always' }, at('2026-11-20T21:00:00Z'))).toEqual({ kind: 'open', closesAt: null })
	})

	it('follow the wall of the programme, not UTC', () => {
		const hours = weekly('America/New_York', ['fri'], '18:00', '22:00')
		expect(opening(hours, at('2026-11-20T22:59:00Z'))).toEqual({ kind: 'closed', opensAt: at('2026-11-20T23:00:00Z') })
		expect(opening(hours, at('2026-11-20T23:00:00Z'))).toEqual({ kind: 'open', closesAt: at('2026-11-21T03:00:00Z') })
		expect(opening(hours, at('2026-11-21T03:00:00Z'))).toEqual({ kind: 'closed', opensAt: at('2026-11-27T23:00:00Z') })
	})

	it('run over midnight into a day that is not listed', () => {
		const hours = weekly('Europe/London', ['sat'], '20:00', '02:00')
		expect(isOpen(hours, at('2026-11-22T01:59:00Z'))).toBe(true)
		expect(isOpen(hours, at('2026-11-22T02:00:00Z'))).toBe(false)
		expect(isOpen(hours, at('2026-11-21T01:00:00Z'))).toBe(false)
	})

	it('join at midnight without a moment of being closed', () => {
		const hours = weekly('Europe/London', everyDay, '00:00', '24:00')
		expect(opening(hours, at('2026-11-20T23:59:00Z'))).toEqual({ kind: 'open', closesAt: null })
	})

	it('open right after the hour that is skipped in spring', () => {
		const hours = weekly('Europe/Berlin', everyDay, '02:30', '04:00')
		// 2026-03-29: 02:00 becomes 03:00 at 01:00Z.
		expect(opening(hours, at('2026-03-29T00:30:00Z'))).toEqual({ kind: 'closed', opensAt: at('2026-03-29T01:00:00Z') })
		expect(opening(hours, at('2026-03-29T01:00:00Z'))).toEqual({ kind: 'open', closesAt: at('2026-03-29T02:00:00Z') })
	})

	it('open twice when the hour is repeated in autumn, as the wall shows', () => {
		const hours = weekly('Europe/Berlin', everyDay, '01:00', '02:30')
		// 2026-10-25: 03:00 becomes 02:00 at 01:00Z.
		expect(opening(hours, at('2026-10-24T23:30:00Z'))).toEqual({ kind: 'open', closesAt: at('2026-10-25T00:30:00Z') })
		expect(opening(hours, at('2026-10-25T00:30:00Z'))).toEqual({ kind: 'closed', opensAt: at('2026-10-25T01:00:00Z') })
		expect(opening(hours, at('2026-10-25T01:00:00Z'))).toEqual({ kind: 'open', closesAt: at('2026-10-25T01:30:00Z') })
	})

	it('keep the same hour on the wall across a change of clock', () => {
		const hours = weekly('America/New_York', everyDay, '09:00', '17:00')
		expect(opening(hours, at('2026-10-31T22:00:00Z'))).toEqual({ kind: 'closed', opensAt: at('2026-11-01T14:00:00Z') })
		expect(opening(hours, at('2026-11-01T22:00:00Z'))).toEqual({ kind: 'closed', opensAt: at('2026-11-02T14:00:00Z') })
	})

	it('know no next opening where there is no interval', () => {
		const far = [{ day: '9999-12-25', name: '', intervals: [{ from: '09:00', to: '10:00' }] }]
		// A year mistyped: looked for no further than people plan, so that it costs nothing.
		expect(opening({ kind: 'weekly', timeZone: 'UTC', intervals: [], exceptions: far }, 0)).toEqual({ kind: 'closed', opensAt: null })
		expect(opening({ kind: 'weekly', timeZone: 'UTC', intervals: [], exceptions: [] }, 0)).toEqual({ kind: 'closed', opensAt: null })
	})

	it('announce exactly the first minute at which the answer changes, in any zone and season', () => {
		const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
			const hour = String(Math.floor(quarter / 4)).padStart(2, '0')
			return `${hour}:${String((quarter % 4) * 15).padStart(2, '0')}`
		})
		const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC')
		const days = fc.subarray(everyDay, { minLength: 1 })
		// Around the changes of clock of 2026 in these zones.
		const near = fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04', '2026-06-10')
		fc.assert(
			fc.property(
				zone,
				days,
				time,
				time,
				near,
				fc.integer({ min: -24 * 4, max: 24 * 4 }),
				days,
				(timeZone, on, from, to, day, quarters, odd) => {
					// The day itself is an exception, closed or with hours turned round.
					const hours = except(weekly(timeZone, on, from, to), { [day]: odd.includes('mon') ? [] : [{ from: to, to: from }] })
					const now = Date.parse(`${day}T00:00:00Z`) + quarters * 900_000
					const answer = opening(hours, now)
					const open = isOpen(hours, now)
					expect(answer.kind).toBe(open ? 'open' : 'closed')
					const promised = answer.kind === 'open' ? answer.closesAt : answer.opensAt
					// Everything in this test falls on quarters of an hour, so trying those misses nothing.
					const end = promised ?? now + 8 * 86_400_000
					for (let t = now; t < end; t += 900_000) expect(isOpen(hours, t)).toBe(open)
					if (promised !== null) expect(isOpen(hours, promised)).toBe(!open)
				},
			),
			{ numRuns: 60 },
		)
	})
})
