import type { SupervisorActor } from '@akin/core/access/actor'
import { type ApprovalAct, timeToDecide } from '@akin/core/approval/approval'
import type { PayloadInput } from '@akin/core/protocol/contract'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import { canHoldUntil, endOfDay } from '@akin/core/record/hold'
import type { ApprovalId, ConversationId, ProgrammeId, StaffId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { rateKey } from '../../ports/rate-key.ts'
import type { Chat } from '../chat.ts'
import type { RateLimited } from '../rate-limited.ts'
import { findRecord } from '../record/find-record.ts'
import { recordRowOf } from '../record/record-row-of.ts'
import { findRule } from '../supervision/alert-rules.ts'
import { aboutAccount } from './about-account.ts'
import { auditedAct } from './audited-act.ts'

export type Asked = PayloadInput<SupervisorContract, 'approval:request'>
export type RequestRefusal =
	| 'no_such_listener'
	| 'no_such_account'
	| 'coordinators_only'
	| 'last_coordinator'
	| 'account_ended'
	| 'is_so_already'
	| 'programme_not_found'
	| 'rule_not_found'
	| 'conversation_not_found'
	| 'not_opened'
	| 'nothing_left'
	| 'date_not_possible'
	| RateLimited
export type Found = { readonly act: ApprovalAct; readonly programmeIds: readonly ProgrammeId[] }

/** Asks that a second person decides. Nothing happens before one has. */
export async function requestApproval(chat: Chat, actor: SupervisorActor, asked: Asked): Promise<Result<null, RequestRefusal>> {
	const found = await actAskedFor(chat, actor, asked)
	if (!found.ok) return found
	const taken = await chat.limiter.take(rateKey('approval:request', actor.id), { burst: 5, perMinute: 2 })
	if (!taken.allowed) return refused({ code: 'rate_limited', retryAfterMs: taken.retryAfterMs })
	const { act, programmeIds } = found.value
	const now = chat.clock.now()
	const kept = await chat.approvals.request({
		...{ ...act, id: chat.ids.next<ApprovalId>(), programmeIds, requester: { id: actor.id, name: actor.name } },
		...{ requestedAt: now, decideBy: now + timeToDecide(act), state: { kind: 'waiting' } },
	})
	if (kept.requestedAt === now && kept.requester.id === actor.id) {
		const { conversationId, detail } = auditedAct(act)
		const audited = { approval: kept.id, ...detail }
		await chat.audit.append([{ at: now, actorId: actor.id, action: 'approval_requested', conversationId, detail: audited }])
	}
	chat.announcer.approvalsChanged()
	return ok(null)
}

/** What is asked for, where this supervisor may ask for it and it is not so already. */
async function actAskedFor(chat: Chat, actor: SupervisorActor, asked: Asked): Promise<Result<Found, Exclude<RequestRefusal, RateLimited>>> {
	switch (asked.kind) {
		case 'suspend_listener':
		case 'reinstate_listener':
		case 'hold_listener':
			return aboutListener(chat, actor, asked)
		case 'suspend_supervisor':
		case 'reinstate_supervisor':
		case 'end_account':
			return aboutAccount(chat, actor, asked)
		case 'reset_second_step':
			return aboutSecondStep(chat, actor, asked.subject as StaffId)
		case 'hold_record':
			return aboutHold(chat, actor, asked)
		case 'retire_rule': {
			const programmeId = asked.programmeId as ProgrammeId
			const rule = await findRule(chat, actor, programmeId, asked.rule)
			if (!rule.ok) return rule
			if (rule.value.retired) return refused('is_so_already')
			return ok({ act: { ...asked, programmeId }, programmeIds: [programmeId] })
		}
		case 'export_record': {
			const conversationId = asked.conversationId as ConversationId
			const record = await findRecord(chat, actor, conversationId)
			if (!record.ok) return refused('conversation_not_found')
			// Whoever asks has opened it: why it was opened stands beside why it leaves.
			if (!(await chat.openings.standing(conversationId, actor.id, chat.clock.now()))) return refused('not_opened')
			const { programmeId, talk } = record.value.conversation
			return ok({ act: { ...asked, conversationId, listener: talk?.listener ?? null }, programmeIds: [programmeId] })
		}
	}
}

/** [RO5] Where something is left to keep, and it is not kept for as long already. */
async function aboutHold(
	chat: Chat,
	actor: SupervisorActor,
	asked: Extract<Asked, { readonly kind: 'hold_record' }>,
): Promise<Result<Found, 'conversation_not_found' | 'nothing_left' | 'date_not_possible' | 'is_so_already'>> {
	const conversationId = asked.conversationId as ConversationId
	const record = await findRecord(chat, actor, conversationId)
	if (!record.ok) return refused('conversation_not_found')
	if (!canHoldUntil(asked.until, chat.clock.now())) return refused('date_not_possible')
	if (!(await chat.keys.of(record.value))) return refused('nothing_left')
	const until = endOfDay(asked.until)
	const { readableUntil } = await recordRowOf(chat, record.value)
	if (readableUntil !== null && until <= readableUntil) return refused('is_so_already')
	const { programmeId, talk } = record.value.conversation
	return ok({ act: { ...asked, conversationId, until, listener: talk?.listener ?? null }, programmeIds: [programmeId] })
}

/** [ID11] Asked by a coordinator, of whoever works here; seen by everybody who could be the second. */
async function aboutSecondStep(
	chat: Chat,
	actor: SupervisorActor,
	id: StaffId,
): Promise<Result<Found, 'coordinators_only' | 'no_such_account' | 'is_so_already'>> {
	if ((await chat.people.find(actor.id))?.role !== 'coordinator') return refused('coordinators_only')
	const member = await chat.people.find(id)
	if (!member) return refused('no_such_account')
	if ((await chat.secondSteps.find(id)) === null) return refused('is_so_already')
	const programmeIds = member.role === 'coordinator' ? (await chat.programmes.all()).map((one) => one.id) : member.programmeIds
	return ok({ act: { kind: 'reset_second_step', subject: { id, name: member.name } }, programmeIds })
}

async function aboutListener(
	chat: Chat,
	actor: SupervisorActor,
	asked: Extract<Asked, { readonly kind: 'suspend_listener' | 'reinstate_listener' | 'hold_listener' }>,
): Promise<Result<Found, 'no_such_listener' | 'is_so_already' | 'account_ended'>> {
	const member = await chat.people.find(asked.subject as StaffId)
	const isOurs = member?.role === 'listener' && member.programmeIds.some((id) => actor.programmeIds.includes(id))
	if (!member || !isOurs) return refused('no_such_listener')
	const subject = { id: member.id, name: member.name }
	const { programmeIds } = member
	if (member.endedAt !== null) return refused('account_ended')
	if (asked.kind === 'hold_listener') return ok({ act: { ...asked, subject }, programmeIds })
	if ((member.suspendedAt !== null) === (asked.kind === 'suspend_listener')) return refused('is_so_already')
	return ok({ act: { ...asked, subject }, programmeIds })
}
