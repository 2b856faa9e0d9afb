import type { Instant } from '../support/instant.ts'
import type { DayInterval, ProgrammeHours } from './hours.ts'
import { dayNumber, dayOnWall, wallTime, weekdayOf } from './wall-clock.ts'

/** Whether somebody can start now, and when that changes; null where it does not change in any week to come. */
export type Opening =
	| { readonly kind: 'open'; readonly closesAt: Instant | null }
	| { readonly kind: 'closed'; readonly opensAt: Instant | null }

const minuteMs = 60_000
const dayMs = 86_400_000
/** A week, and a day on either side for intervals over midnight and for changed clocks. */
const daysAhead = 9
/** How far off an exceptional day is looked for. */
const mostDaysAhead = 400

/** Whether a programme with these hours is open at `at`, by the clock on its wall. */
export function isOpen(hours: ProgrammeHours, at: Instant): boolean {
	if (hours.kind === 'always') return true
	const wall = wallTime(hours.timeZone, at)
	const { minuteOfDay } = wall
	const today = dayOnWall(wall)
	const begun = beginningOn(hours, today).some(
		({ from, to }) => minuteOfDay >= minutes(from) && (overMidnight({ from, to }) || minuteOfDay < minutes(to)),
	)
	return begun || beginningOn(hours, today - 1).some((interval) => overMidnight(interval) && minuteOfDay < minutes(interval.to))
}

type WeeklyHours = Extract<ProgrammeHours, { kind: 'weekly' }>
const overMidnight = ({ from, to }: DayInterval) => minutes(to) <= minutes(from)

/** [HR1] What begins on a day: the hours of the week, or those of that one day alone. */
function beginningOn(hours: WeeklyHours, day: number): readonly DayInterval[] {
	const exception = exceptionsOf(hours).get(day)
	return exception ?? hours.intervals.filter(({ days }) => days.includes(weekdayOf(day)))
}

// Looked up many times for each opening, and read from text only once.
const known = new WeakMap<WeeklyHours, ReadonlyMap<number, readonly DayInterval[]>>()

function exceptionsOf(hours: WeeklyHours): ReadonlyMap<number, readonly DayInterval[]> {
	const before = known.get(hours)
	if (before !== undefined) return before
	const byDay = new Map(hours.exceptions.map(({ day, intervals }) => [dayNumber(day), intervals]))
	known.set(hours, byDay)
	return byDay
}

/**
 * How it stands with these hours at `now`. Changes of clock are followed: what counts is what the wall shows, so an interval may open
 * twice in the night in which an hour is repeated, and a time that is skipped begins right after the gap.
 */
export function opening(hours: ProgrammeHours, now: Instant): Opening {
	const open = isOpen(hours, now)
	const changesAt = hours.kind === 'always' ? null : nextChangeOfAll(hours, now, (at) => isOpen(hours, at) !== open)
	return open ? { kind: 'open', closesAt: changesAt } : { kind: 'closed', opensAt: changesAt }
}

/** [HR2] Beyond the week as well, for as long as there are exceptional days to come: a service may be closed for all of a holiday. */
function nextChangeOfAll(hours: WeeklyHours, now: Instant, changed: (at: Instant) => boolean): Instant | null {
	const today = dayOnWall(wallTime(hours.timeZone, now))
	// A day further off is no help to anybody, and a year mistyped must not keep a server busy.
	const lastDay = Math.min(Math.max(...exceptionsOf(hours).keys(), today), today + mostDaysAhead)
	// In steps of a day less than is looked ahead, so that nothing falls between two.
	for (let from = now; from <= (lastDay + 2) * dayMs || from === now; from += (daysAhead - 1) * dayMs) {
		const at = nextChange(hours, from, changed)
		if (at !== null) return at
	}
	return null
}

/** The first moment after `now` for which `changed` holds. Between two of the moments tried nothing can change. */
function nextChange({ timeZone, intervals, exceptions }: WeeklyHours, now: Instant, changed: (at: Instant) => boolean): Instant | null {
	const wall = wallTime(timeZone, now)
	const startOfToday = wall.asUtc - wall.minuteOfDay * minuteMs
	const begun = [...intervals, ...exceptions.flatMap((exception) => exception.intervals)]
	const edges = new Set(begun.flatMap(({ from, to }) => [minutes(from), minutes(to)]))
	const moments = clockChanges(timeZone, now)
	for (let day = -1; day <= daysAhead; day += 1) {
		for (const edge of edges) moments.push(...instantsShowing(timeZone, startOfToday + day * dayMs + edge * minuteMs))
	}
	const later = moments.filter((at) => at > now).sort((a, b) => a - b)
	return later.find(changed) ?? null
}

/** The instants at which the wall shows this time: one, two when an hour is repeated, none when it is skipped. */
function instantsShowing(timeZone: string, asUtc: Instant): Instant[] {
	const offsets = new Set([offsetAt(timeZone, asUtc - dayMs), offsetAt(timeZone, asUtc + dayMs)])
	return [...offsets].map((offset) => asUtc - offset).filter((at) => wallTime(timeZone, at).asUtc === asUtc)
}

/** When the clock is put forward or back within the days ahead, to the minute. */
function clockChanges(timeZone: string, now: Instant): Instant[] {
	const found: Instant[] = []
	for (let day = 0; day < daysAhead; day += 1) {
		let before = Math.floor(now / minuteMs) * minuteMs + day * dayMs
		let after = before + dayMs
		const offset = offsetAt(timeZone, before)
		if (offsetAt(timeZone, after) === offset) continue
		while (after - before > minuteMs) {
			const middle = before + Math.floor((after - before) / (2 * minuteMs)) * minuteMs
			if (offsetAt(timeZone, middle) === offset) before = middle
			else after = middle
		}
		found.push(after)
	}
	return found
}

/** How far the wall is ahead of UTC, in milliseconds. */
const offsetAt = (timeZone: string, at: Instant) => {
	const minute = Math.floor(at / minuteMs) * minuteMs
	return wallTime(timeZone, minute).asUtc - minute
}

function minutes(time: string): number {
	const [hour = '0', minute = '0'] = time.split(':')
	return Number(hour) * 60 + Number(minute)
}
