import * as z from 'zod/mini'
import { isTimeZone } from './wall-clock.ts'

/** A time of day in 24 hours: `09:00`, or `24:00` for the end of the day. */
const timeOfDay = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/))

export const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
export type Weekday = z.output<typeof weekday>

/** Open on each of these days from `from` until `to`. Where `to` is not later than `from` it means the next morning. */
export const weeklyInterval = z.strictObject({
	days: z.array(weekday).check(z.minLength(1), z.maxLength(7)),
	from: timeOfDay,
	to: timeOfDay,
})
export type WeeklyInterval = z.output<typeof weeklyInterval>

/** The same on a day that is named, not on every one of its kind. */
export const dayInterval = z.strictObject({ from: timeOfDay, to: timeOfDay })
export type DayInterval = z.output<typeof dayInterval>

/**
 * A day on which other hours hold than those of the week; closed where there are none. It is about what begins on that day: hours that
 * began the evening before still run to their end.
 */
export const exceptionalDay = z.strictObject({
	day: z.iso.date(),
	/** What it is called among staff, such as a holiday. */
	name: z.string().check(z.maxLength(60)),
	intervals: z.array(dayInterval).check(z.maxLength(4)),
})
export type ExceptionalDay = z.output<typeof exceptionalDay>

export const alwaysOpen = z.strictObject({ kind: z.literal('always') })
export const weeklyHours = z.strictObject({
	kind: z.literal('weekly'),
	timeZone: z.string().check(z.maxLength(60), z.refine(isTimeZone, 'not a time zone')),
	intervals: z.array(weeklyInterval).check(z.maxLength(70)),
	/** Hours stored before there were any have none. */
	exceptions: z._default(z.array(exceptionalDay).check(z.maxLength(60)), []),
})

/** When a programme is open, by the clock on the wall of its own time zone. */
export const programmeHours = z.discriminatedUnion('kind', [alwaysOpen, weeklyHours])
export type ProgrammeHours = z.output<typeof programmeHours>
