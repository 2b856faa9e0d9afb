import * as z from 'zod/mini'
import { command } from './contract.ts'
import { count, instant, programmeId } from './shapes.ts'
import { attentionTier, signalKind } from './signal-shapes.ts'

/** A count of five people or more, or none; null where it is held back. */
const told = z.nullable(count)
const answers = z.array(z.object({ code: z.string(), count: told }))

/** One month of one programme; see `core/reports/SPEC.md` for what is held back. */
const report = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('too_little') }),
	z.object({
		kind: z.literal('told'),
		/** By hour of the day, each with its days, Monday first. */
		arrivals: z.array(z.object({ total: told, days: z.array(told) })),
		/** Listeners' places at each hour of the day, on average. */
		places: z.array(z.number()),
		waits: z.array(z.object({ fromMinutes: count, total: told, answered: told, left: told, other: told })),
		languages: z.array(z.object({ language: z.string(), count: told })),
		topics: z.array(z.object({ code: z.string(), count: told })),
		/** `askedAbout`: to the nearest five. */
		feedback: z.object({ askedAbout: count, given: told, heard: answers, change: answers }),
		signals: z.array(
			z.object({
				...{ kind: signalKind, tier: attentionTier, rule: z.nullable(z.string()) },
				...{ total: told, onIt: told, notNeeded: told, open: told },
			}),
		),
		acts: z.array(z.object({ action: z.string(), count })),
	}),
])

export type Report = z.output<typeof report>

const outlookHour = z.object({
	...{ at: instant, isOpen: z.boolean(), places: z.number() },
	came: z.nullable(z.object({ usually: z.number(), least: count, most: count })),
	/** Whether the places listeners usually have are enough, at one conversation an hour. */
	enough: z.enum(['usually', 'not_always', 'usually_not', 'not_known']),
})

const month = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/))
/** A code, for the audit log: what people write does not stand there. */
export const exportReason = z.enum(['planning', 'quality', 'funding', 'authority', 'research'])
export type ExportReason = z.output<typeof exportReason>

/** What supervisors and coordinators ask about how a programme ran; part of the supervisor contract. */
export const reportCommands = {
	/** Which programmes there are reports of, and which months are over, the latest first. */
	'reports:list': command({
		payload: z.strictObject({}),
		result: z.object({
			programmes: z.array(
				z.object({
					...{ programmeId, name: z.string(), months: z.array(z.string()) },
					topics: z.array(z.object({ code: z.string(), label: z.string() })),
				}),
			),
		}),
		errors: [],
	}),
	/** [RP7] The next seven days by the same hours of the last weeks. */
	'reports:outlook': command({
		payload: z.strictObject({ programmeId }),
		result: z.object({ weeks: count, timeZone: z.string(), hours: z.array(outlookHour) }),
		errors: ['programme_not_found'],
	}),
	'reports:look': command({
		payload: z.strictObject({ programmeId, month }),
		result: z.object({ report }),
		errors: ['programme_not_found', 'month_not_over'],
	}),
	/** What was shown, as a table for other programs. Asks why, and is written down. */
	'reports:export': command({
		payload: z.strictObject({ programmeId, month, reason: exportReason }),
		result: z.object({ csv: z.string() }),
		errors: ['programme_not_found', 'month_not_over'],
	}),
}
