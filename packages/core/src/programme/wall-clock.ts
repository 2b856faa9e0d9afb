import type { Instant } from '../support/instant.ts'

/** What a clock and a calendar on the wall show. */
export type WallTime = {
	readonly weekday: (typeof weekdays)[number]
	readonly minuteOfDay: number
	/** The same wall time read as if it were UTC: for reckoning in wall time. */
	readonly asUtc: Instant
}

const minuteMs = 60_000
const dayMs = 86_400_000
/** 1970-01-01 was a Thursday. */
const weekdays = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const

// Making a formatter costs far more than using it, and there are as many as time zones in use.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
	const known = formatters.get(timeZone)
	if (known !== undefined) return known
	const made = new Intl.DateTimeFormat('en-u-ca-iso8601', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
	})
	formatters.set(timeZone, made)
	return made
}

/** Whether this is the name of a time zone, such as `Europe/London`. */
export function isTimeZone(name: string): boolean {
	try {
		formatterOf(name)
		return true
	} catch {
		// A RangeError is how Intl says no.
		return false
	}
}

/** What the clock on the wall shows at `at`, to the minute. Throws for an unknown time zone. */
export function wallTime(timeZone: string, at: Instant): WallTime {
	const parts: Record<string, number> = {}
	for (const { type, value } of formatterOf(timeZone).formatToParts(at)) parts[type] = Number(value)
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
	const minuteOfDay = hour * 60 + minute
	const daysSinceEpoch = daysFromCivil(year, month, day)
	return { weekday: weekdayOf(daysSinceEpoch), minuteOfDay, asUtc: daysSinceEpoch * dayMs + minuteOfDay * minuteMs }
}

/** The calendar day that the wall shows at `at`, as days since 1970-01-01. */
export const dayOnWall = (wall: WallTime): number => Math.floor(wall.asUtc / dayMs)

/** The weekday of a day, as days since 1970-01-01. */
export const weekdayOf = (day: number): WallTime['weekday'] => weekdays[((day % 7) + 7) % 7] ?? 'thu'

/** A day such as 2026-12-25, as days since 1970-01-01. */
export function dayNumber(day: string): number {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
	return daysFromCivil(year, month, date)
}

/** When the day began that the wall shows at `at`. */
export function startOfDay(timeZone: string, at: Instant): Instant {
	const minute = Math.floor(at / minuteMs) * minuteMs
	const guess = minute - wallTime(timeZone, at).minuteOfDay * minuteMs
	// The clock was put forward or back since: the wall did not show midnight then.
	const off = wallTime(timeZone, guess).minuteOfDay * minuteMs
	return off > dayMs / 2 ? guess + (dayMs - off) : guess - off
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; years are counted from March, so that the leap day comes last. */
export function daysFromCivil(year: number, month: number, day: number): number {
	const y = month <= 2 ? year - 1 : year
	const era = Math.floor(y / 400)
	const yearOfEra = y - era * 400
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
	return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}
