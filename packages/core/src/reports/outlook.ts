import type { ProgrammeHours } from '../programme/hours.ts'
import { isOpen } from '../programme/opening.ts'
import { wallTime } from '../programme/wall-clock.ts'
import type { Instant } from '../support/instant.ts'
import { fewestTold } from './hold-back.ts'
import type { CountedShift } from './report-counts.ts'

/** So many whole weeks are looked back on, Monday first. */
export const outlookWeeks = 6
const hoursOfWeek = 168
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const quarterMs = 15 * minuteMs
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** What happened in the weeks before this one, as it is counted. Not to be shown: see `outlookOf`. */
export type LatelyCounts = {
	/** For each week, who came in each hour of it; Monday's first hour first. */
	readonly arrivals: readonly (readonly number[])[]
	readonly shifts: readonly CountedShift[]
}

/** One hour to come: whether the programme is open, who usually comes then, and how many places listeners usually have. */
export type OutlookHour = {
	readonly at: Instant
	readonly isOpen: boolean
	/** The middle of the last weeks, and their range; null where it is held back. */
	readonly came: { readonly usually: number; readonly least: number; readonly most: number } | null
	readonly places: number
	readonly enough: 'usually' | 'not_always' | 'usually_not' | 'not_known'
}

/**
 * [RP7] The next seven days by the same hours of the last weeks. No model: the middle of what was counted, with its range. An hour in which
 * fewer than five people came in all these weeks is held back, and every one where no more came altogether.
 */
export function outlookOf(
	{ arrivals, shifts }: LatelyCounts,
	hours: ProgrammeHours,
	timeZone: string,
	now: Instant,
): readonly OutlookHour[] {
	const first = startOfHour(timeZone, now)
	const isTooLittle = arrivals.flat().reduce((sum, count) => sum + count, 0) < fewestTold
	const places = placesByHourOfWeek(shifts, timeZone)
	return Array.from({ length: hoursOfWeek }, (_, ahead) => {
		const at = first + ahead * hourMs
		const slot = hourOfWeek(timeZone, at)
		const came = isTooLittle ? null : cameIn(arrivals.map((week) => week[slot] ?? 0))
		const had = places[slot] ?? 0
		return { at, isOpen: isOpen(hours, at), came, places: had, enough: enough(came, had) }
	})
}

/** When the hour began that the wall shows. */
const startOfHour = (timeZone: string, now: Instant): Instant =>
	Math.floor(now / minuteMs) * minuteMs - (wallTime(timeZone, now).minuteOfDay % 60) * minuteMs

const hourOfWeek = (timeZone: string, at: Instant): number => {
	const { weekday, minuteOfDay } = wallTime(timeZone, at)
	return weekdays.indexOf(weekday) * 24 + Math.floor(minuteOfDay / 60)
}

function cameIn(counts: readonly number[]): OutlookHour['came'] {
	const total = counts.reduce((sum, count) => sum + count, 0)
	if (counts.length === 0 || (total > 0 && total < fewestTold)) return null
	return { usually: middle(counts), least: Math.min(...counts), most: Math.max(...counts) }
}

/** A place is taken to be one conversation in an hour. */
function enough(came: OutlookHour['came'], places: number): OutlookHour['enough'] {
	if (came === null) return 'not_known'
	return came.usually > places ? 'usually_not' : came.most > places ? 'not_always' : 'usually'
}

/** The middle one; of two in the middle what lies between. */
function middle(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b)
	const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0]
	return (low + high) / 2
}

/** The middle of the weeks, for each hour of the week, to a tenth. */
function placesByHourOfWeek(shifts: readonly CountedShift[], timeZone: string): readonly number[] {
	const weeks = new Map<number, number[]>()
	for (const { from, to, capacity } of shifts)
		for (let at = from; at < to; at += quarterMs) {
			const { asUtc } = wallTime(timeZone, at)
			// Days since a Monday: 1970-01-05.
			const week = Math.floor((asUtc / 86_400_000 - 4) / 7)
			const hours = weeks.get(week) ?? Array.from({ length: hoursOfWeek }, () => 0)
			const slot = hourOfWeek(timeZone, at)
			hours[slot] = (hours[slot] ?? 0) + (capacity * Math.min(quarterMs, to - at)) / hourMs
			weeks.set(week, hours)
		}
	const counted = [...weeks.values()].slice(0, outlookWeeks)
	return Array.from({ length: hoursOfWeek }, (_, slot) => {
		const had = Array.from({ length: outlookWeeks }, (_, week) => counted[week]?.[slot] ?? 0)
		return Math.round(middle(had) * 10) / 10
	})
}
