import type { SupervisorActor } from '@akin/core/access/actor'
import { compareRules, noAlerts, type RuleCounts } from '@akin/core/supervision/alert-quality'
import { isRule } from '@akin/core/supervision/retired-rules'
import type { ProgrammeId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { RetiredRule } from '../../ports/retired-rule-store.ts'
import type { Chat } from '../chat.ts'

type World = Pick<Chat, 'clock' | 'programmes' | 'alertCounts' | 'retiredRules' | 'audit'>
export type RuleLine = Omit<RuleCounts, 'kind'> & {
	/** Null where it is retired and raised nothing lately. */
	readonly kind: RuleCounts['kind'] | null
	readonly canRetire: boolean
	readonly retired: Omit<RetiredRule, 'programmeId' | 'rule' | 'by'> | null
}
export type AlertRules = {
	readonly programmes: readonly { readonly id: ProgrammeId; readonly name: string }[]
	readonly programmeId: ProgrammeId
	readonly rules: readonly RuleLine[]
}

const days = 86_400_000

/** What became of what each rule raised, in one of the supervisor's programmes: the one asked for, or the first. */
export async function lookAtAlertRules(
	chat: World,
	actor: SupervisorActor,
	asked: ProgrammeId | null,
): Promise<Result<AlertRules, 'programme_not_found'>> {
	const programmes = (await chat.programmes.all()).filter(({ id }) => actor.programmeIds.includes(id)).map(({ id, name }) => ({ id, name }))
	const programmeId = asked === null ? programmes[0]?.id : programmes.find(({ id }) => id === asked)?.id
	if (!programmeId) return refused('programme_not_found')
	return ok({ programmes, programmeId, rules: await linesOf(chat, programmeId) })
}

async function linesOf(chat: World, programmeId: ProgrammeId): Promise<RuleLine[]> {
	const now = chat.clock.now()
	const [counts, all] = await Promise.all([
		chat.alertCounts.ofProgramme(programmeId, { week: now - 7 * days, month: now - 30 * days }),
		chat.retiredRules.all(),
	])
	const retired = new Map(all.filter((one) => one.programmeId === programmeId).map((one) => [one.rule, one]))
	const silent = [...retired.keys()].filter((rule) => !counts.some((one) => one.rule === rule))
	// Nothing was raised by it lately, as was meant; it must still be there to be taken back.
	const kept = silent.map((rule) => ({ rule, kind: null, week: noAlerts, month: noAlerts }))
	return [...counts.toSorted(compareRules), ...kept].map((line) => {
		const one = retired.get(line.rule)
		return { ...line, canRetire: isRule(line.rule), retired: one ? { reason: one.reason, byName: one.byName, at: one.at } : null }
	})
}

/** A rule that could be retired. One that raised nothing lately is not there: there is nothing to judge it by. Retiring it needs two people. */
export async function findRule(
	chat: World,
	actor: SupervisorActor,
	programmeId: ProgrammeId,
	rule: string,
): Promise<Result<RuleLine, 'programme_not_found' | 'rule_not_found'>> {
	if (!actor.programmeIds.includes(programmeId)) return refused('programme_not_found')
	const line = (await linesOf(chat, programmeId)).find((one) => one.rule === rule)
	return line?.canRetire ? ok(line) : refused('rule_not_found')
}

export async function restoreRule(
	chat: World,
	actor: SupervisorActor,
	{ programmeId, rule }: { readonly programmeId: ProgrammeId; readonly rule: string },
): Promise<Result<null, 'programme_not_found'>> {
	if (!actor.programmeIds.includes(programmeId)) return refused('programme_not_found')
	if (await chat.retiredRules.restore(programmeId, rule)) {
		const at = chat.clock.now()
		await chat.audit.append([{ at, actorId: actor.id, action: 'rule_restored', conversationId: null, detail: { programmeId, rule } }])
	}
	return ok(null)
}
