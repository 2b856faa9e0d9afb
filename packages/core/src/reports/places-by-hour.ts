import { wallTime } from '../programme/wall-clock.ts'
import type { CountedShift } from './report-counts.ts'

const quarterMs = 15 * 60_000

/** How many places listeners had on average at each hour of the day, over so many days, by the clock on this wall. */
export function placesByHour(shifts: readonly CountedShift[], timeZone: string, days: number): readonly number[] {
	const quarters = Array.from({ length: 24 }, () => 0)
	for (const { from, to, capacity } of shifts)
		for (let at = from; at < to; at += quarterMs) {
			const hour = Math.floor(wallTime(timeZone, at).minuteOfDay / 60)
			quarters[hour] = (quarters[hour] ?? 0) + capacity * Math.min(1, (to - at) / quarterMs)
		}
	return quarters.map((sum) => Math.round((sum / 4 / days) * 10) / 10)
}
