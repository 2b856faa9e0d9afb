import { wallTime } from '../programme/wall-clock.ts'
import type { Instant } from '../support/instant.ts'

/** [RP1] Whether a month, as YYYY-MM, is over on this wall: a report that still grows tells of one person at a time. */
export const monthIsOver = (month: string, timeZone: string, now: Instant): boolean => month < monthOf(timeZone, now)

/** The last so many months that are over, the latest first. */
export function monthsOver(timeZone: string, now: Instant, count: number): readonly string[] {
	const [year = 0, month = 1] = monthOf(timeZone, now).split('-').map(Number)
	return Array.from({ length: count }, (_, at) => {
		const ordinal = year * 12 + (month - 1) - (at + 1)
		return written(Math.floor(ordinal / 12), (ordinal % 12) + 1)
	})
}

export function daysIn(month: string): number {
	const [year = 0, number = 1] = month.split('-').map(Number)
	if (number === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
	return [4, 6, 9, 11].includes(number) ? 30 : 31
}

const dayMs = 86_400_000
/** Found by counting days of months back from the day that the wall shows. */
function monthOf(timeZone: string, now: Instant): string {
	let days = Math.floor(wallTime(timeZone, now).asUtc / dayMs)
	let year = 1970
	while (days >= (daysIn(written(year, 2)) === 29 ? 366 : 365)) {
		days -= daysIn(written(year, 2)) === 29 ? 366 : 365
		year += 1
	}
	let month = 1
	while (days >= daysIn(written(year, month))) {
		days -= daysIn(written(year, month))
		month += 1
	}
	return written(year, month)
}

const written = (year: number, month: number): string => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
