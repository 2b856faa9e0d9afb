import * as z from 'zod/mini'
import { command } from './contract.ts'
import { clearText, count, done, instant, programmeId } from './shapes.ts'
import { signalKind } from './signal-shapes.ts'

/** A rule as signals name it, such as `en.wish-to-die`. */
export const ruleName = clearText(1, 100)
/** About the rule, never about a person. */
export const ruleReason = clearText(15, 300)
const counts = z.object({ raised: count, actedOn: count, notNeeded: count, open: count })

const alertRule = z.object({
	rule: ruleName,
	/** Null where it is retired and has raised nothing lately. */
	kind: z.nullable(signalKind),
	/** Of the last 7 and the last 30 days. */
	week: counts,
	month: counts,
	canRetire: z.boolean(),
	retired: z.nullable(z.object({ reason: z.string(), byName: z.string(), at: instant })),
})
export const alertRules = z.object({
	programmes: z.array(z.object({ id: programmeId, name: z.string() })),
	programmeId,
	rules: z.array(alertRule),
})
export type AlertRules = z.output<typeof alertRules>

export const alertRuleCommands = {
	/** Of the programme asked for; with null, of the first of one's own. */
	'alerts:look': command({
		payload: z.strictObject({ programmeId: z.nullable(programmeId) }),
		result: alertRules,
		errors: ['programme_not_found'],
	}),
	/** It raises signals again. Retiring one needs two people: `approval:request`. */
	'alerts:restore-rule': command({
		payload: z.strictObject({ programmeId, rule: ruleName }),
		result: done,
		errors: ['programme_not_found'],
	}),
} as const
