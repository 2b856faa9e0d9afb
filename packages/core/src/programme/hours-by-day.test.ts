import { expect, it } from 'vitest'
import type { ProgrammeHours } from './hours.ts'
import { hoursByDay, inOneWay, intervalsOf } from './hours-by-day.ts'
import { isOpen } from './opening.ts'

const weekly: ProgrammeHours = {
	kind: 'weekly',
	timeZone: 'Europe/London',
	intervals: [
		{ days: ['tue', 'mon'], from: '18:00', to: '22:00' },
		{ days: ['mon'], from: '09:00', to: '12:00' },
		{ days: ['sat'], from: '20:00', to: '02:00' },
	],
	exceptions: [],
}

it('reads a week day by day, and writes the same week', () => {
	const byDay = hoursByDay(weekly.kind === 'weekly' ? weekly.intervals : [])
	expect(byDay.mon).toEqual([
		{ from: '09:00', to: '12:00' },
		{ from: '18:00', to: '22:00' },
	])
	expect([byDay.wed, byDay.sun]).toEqual([[], []])
	expect(hoursByDay(intervalsOf(byDay))).toEqual(byDay)
})

it('means the same in the one way it is written', () => {
	const written = inOneWay(weekly)
	expect(inOneWay(written)).toEqual(written)
	const monday = Date.UTC(2026, 5, 1)
	for (let quarter = 0; quarter < 7 * 96; quarter += 1)
		expect(isOpen(written, monday + quarter * 900_000)).toBe(isOpen(weekly, monday + quarter * 900_000))
	expect(inOneWay({ kind: 'always' })).toEqual({ kind: 'always' })
})
