import { type DayInterval, type ProgrammeHours, type Weekday, type WeeklyInterval, weekday } from './hours.ts'

/** The same week, day by day: how people read hours, and change them. */
export type HoursByDay = Readonly<Record<Weekday, readonly DayInterval[]>>

const days = weekday.options

/** What is open on each day, in the order of the day. */
export function hoursByDay(intervals: readonly WeeklyInterval[]): HoursByDay {
	const on = (day: Weekday) =>
		intervals
			.filter((interval) => interval.days.includes(day))
			.map(({ from, to }) => ({ from, to }))
			.sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
	return { mon: on('mon'), tue: on('tue'), wed: on('wed'), thu: on('thu'), fri: on('fri'), sat: on('sat'), sun: on('sun') }
}

/** Back to how it is stored: days with the same hours together. */
export function intervalsOf(byDay: HoursByDay): WeeklyInterval[] {
	const found = new Map<string, WeeklyInterval>()
	for (const day of days)
		for (const { from, to } of byDay[day]) {
			const known = found.get(`${from}-${to}`)
			if (known === undefined) found.set(`${from}-${to}`, { days: [day], from, to })
			else if (!known.days.includes(day)) known.days.push(day)
		}
	return [...found.values()]
}

/** The same hours in the one way that `intervalsOf` writes them, so that two who mean the same are the same. */
export const inOneWay = (hours: ProgrammeHours): ProgrammeHours =>
	hours.kind === 'always' ? hours : { ...hours, intervals: intervalsOf(hoursByDay(hours.intervals)) }
