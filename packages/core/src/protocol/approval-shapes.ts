import * as z from 'zod/mini'
import { approvalReasons, endReasons, exportReasons, longHoldDays } from '../approval/approval.ts'
import { recordHoldReasons } from '../record/hold.ts'
import { settingsFields } from '../settings/programme-settings.ts'
import { holdReasons } from '../shift/rest.ts'
import { ruleName, ruleReason } from './alert-rules.ts'
import { command } from './contract.ts'
import { approvalId, clearText, conversationId, count, done, handle, instant, none, programmeId, staffId } from './shapes.ts'

const named = z.object({ id: staffId, name: z.string() })
/** What is asked for, as supervisors are shown it. Nobody's words are in it. */
export const approvalAct = z.discriminatedUnion('kind', [
	z.object({ kind: z.enum(['suspend_listener', 'reinstate_listener']), subject: named, reason: z.enum(approvalReasons) }),
	z.object({ kind: z.enum(['suspend_supervisor', 'reinstate_supervisor']), subject: named, reason: z.enum(approvalReasons) }),
	z.object({ kind: z.literal('end_account'), subject: named, reason: z.enum(endReasons) }),
	z.object({ kind: z.literal('reset_second_step'), subject: named }),
	z.object({ kind: z.literal('hold_listener'), subject: named, reason: z.enum(holdReasons), days: z.literal(longHoldDays) }),
	z.object({ kind: z.literal('retire_rule'), programmeId, programmeName: z.string(), rule: z.string(), reason: z.string() }),
	z.object({ kind: z.literal('export_record'), conversationId, handle, reason: z.enum(exportReasons) }),
	z.object({ kind: z.literal('hold_record'), conversationId, handle, reason: z.enum(recordHoldReasons), until: instant }),
	/** What it changes stands with the settings. */
	z.object({ kind: z.literal('change_settings'), programmeId, programmeName: z.string(), fields: z.array(z.enum(settingsFields)) }),
])
export type ApprovalActView = z.output<typeof approvalAct>

/** Something that needs a second person, for one supervisor. */
export const approval = z.object({
	id: approvalId,
	act: approvalAct,
	requester: z.string(),
	requestedAt: instant,
	decideBy: instant,
	/** This supervisor asked for it. */
	isMine: z.boolean(),
	/** This supervisor may say yes or no. */
	mayDecide: z.boolean(),
	/** Who else on duty may: never this supervisor, never who asked. */
	approvers: z.array(z.string()),
	/** How many people there are at all who could, here or not: where there are none, the act cannot be done. */
	couldDecide: count,
	/** Whoever approved it, where it is now to be done by this supervisor, before `decideBy`; null while it waits. */
	approvedBy: z.nullable(z.string()),
})
export type ApprovalView = z.output<typeof approval>

/** [AP10] What was decided lately, and by whom. */
export const decidedApproval = z.object({
	...{ id: approvalId, act: approvalAct, requester: z.string(), isMine: z.boolean(), at: instant },
	outcome: z.enum(['approved', 'declined', 'withdrawn', 'came_to_nothing']),
	/** Whoever decided it; who asked, where it was taken back. */
	by: z.string(),
	/** Why it was declined, where that was said. */
	because: z.nullable(z.string()),
})
export type DecidedApproval = z.output<typeof decidedApproval>

const approvals = z.object({ approvals: z.array(approval) })
const only = z.strictObject({ approvalId })

export const approvalCommands = {
	/** What waits for a second person at the moment. */
	'approval:list': command({ payload: none, result: approvals, errors: [] }),
	/** What was decided or taken back in the last hour, the last one first. */
	'approval:decided': command({ payload: none, result: z.object({ decided: z.array(decidedApproval) }), errors: [] }),
	/** Asked for what waits already, it is that one. */
	'approval:request': command({
		payload: z.discriminatedUnion('kind', [
			z.strictObject({ kind: z.enum(['suspend_listener', 'reinstate_listener']), subject: staffId, reason: z.enum(approvalReasons) }),
			/** [AP11] By coordinators. */
			z.strictObject({ kind: z.enum(['suspend_supervisor', 'reinstate_supervisor']), subject: staffId, reason: z.enum(approvalReasons) }),
			z.strictObject({ kind: z.literal('end_account'), subject: staffId, reason: z.enum(endReasons) }),
			z.strictObject({ kind: z.literal('reset_second_step'), subject: staffId }),
			z.strictObject({ kind: z.literal('hold_listener'), subject: staffId, reason: z.enum(holdReasons), days: z.literal(longHoldDays) }),
			z.strictObject({ kind: z.literal('retire_rule'), programmeId, rule: ruleName, reason: ruleReason }),
			z.strictObject({ kind: z.literal('export_record'), conversationId, reason: z.enum(exportReasons) }),
			/** `until`: the last day, as YYYY-MM-DD. */
			z.strictObject({ kind: z.literal('hold_record'), conversationId, reason: z.enum(recordHoldReasons), until: z.iso.date() }),
		]),
		result: approvals,
		errors: [
			'no_such_listener',
			'no_such_account',
			'coordinators_only',
			'last_coordinator',
			'account_ended',
			'is_so_already',
			'programme_not_found',
			'rule_not_found',
			'conversation_not_found',
			'not_opened',
			'nothing_left',
			'date_not_possible',
		],
	}),
	'approval:approve': command({
		payload: only,
		result: approvals,
		errors: [
			'no_such_request',
			'own_request',
			'involved',
			'request_over',
			'already_decided',
			'overtaken',
			'nothing_left',
			'last_coordinator',
			'too_new',
		],
	}),
	'approval:decline': command({
		payload: z.strictObject({ approvalId, because: z.nullable(clearText(0, 200)) }),
		result: approvals,
		errors: ['no_such_request', 'own_request', 'involved', 'request_over', 'already_decided', 'reason_missing'],
	}),
	'approval:withdraw': command({
		payload: only,
		result: done,
		errors: ['no_such_request', 'not_the_requester', 'request_over', 'already_decided'],
	}),
}

export const approvalEvents = { 'approval:changed': approvals }
