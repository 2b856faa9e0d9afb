import type { Approval, ApprovalAct } from '@akin/core/approval/approval'
import type { Person } from '@akin/core/conversation/conversation'
import type { StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { AuditEntry } from '../../ports/audit-log.ts'
import type { Chat } from '../chat.ts'
import { holdRecord } from '../record/hold-record.ts'
import { applyApproved } from '../settings/apply-approved.ts'
import { beginRest } from '../supervision/look-after-listener.ts'

const dayMs = 86_400_000

/** What came of it, and the line that says so. Where it came to nothing nobody is told that it was done. */
type Effect = { readonly came: 'to_something' | 'to_nothing'; readonly line: AuditEntry | null }
type Approved = { readonly approval: Approval['id']; readonly by: Person; readonly requester: Person; readonly at: Instant }

/**
 * What follows from each kind, and the line it leaves in the audit log. Doing it again changes nothing: after a fault it is done again. A line
 * is written before it counts as done, so that there is one too many rather than one too few (P7).
 */
async function effectOf(chat: Chat, act: ApprovalAct, { approval, by, requester, at }: Approved): Promise<Effect> {
	const lineOf = (action: AuditEntry['action'], detail: AuditEntry['detail']): AuditEntry => ({
		...{ at, actorId: by.id, action, conversationId: null, detail: { approval, ...detail } },
	})
	const done = (action: AuditEntry['action'], detail: AuditEntry['detail']): Effect => ({
		came: 'to_something',
		line: lineOf(action, detail),
	})
	switch (act.kind) {
		case 'suspend_listener':
		case 'suspend_supervisor':
			if ((await chat.staff.suspend(act.subject.id, at)) !== 'done') return toNothing
			await endSignInsOf(chat, act.subject.id)
			return done('staff_suspended', { subject: act.subject.id })
		case 'reinstate_listener':
		case 'reinstate_supervisor':
			if ((await chat.staff.suspend(act.subject.id, null)) !== 'done') return toNothing
			return done('staff_reinstated', { subject: act.subject.id })
		case 'end_account':
			if ((await chat.staff.end(act.subject.id, at)) !== 'done') return toNothing
			await endSignInsOf(chat, act.subject.id)
			return done('account_ended', { subject: act.subject.id, reason: act.reason })
		case 'reset_second_step':
			await chat.secondSteps.remove(act.subject.id)
			// What was opened with a device that is lost ends with it.
			await endSignInsOf(chat, act.subject.id)
			return done('second_step_reset', { subject: act.subject.id })
		case 'hold_listener': {
			const until = at + act.days * dayMs
			await beginRest(chat, act.subject.id, { kind: 'held_back', reason: act.reason, begunAt: at, until, by: requester })
			return done('held_back', { listener: act.subject.id, days: act.days, reason: act.reason })
		}
		case 'retire_rule': {
			const { programmeId, rule, reason } = act
			const byName = `${requester.name}, ${by.name}`
			await chat.retiredRules.retire({ programmeId, rule, reason, by: requester.id, byName, at })
			return done('rule_retired', { programmeId, rule })
		}
		case 'hold_record': {
			const { conversationId, reason, until } = act
			if (!(await holdRecord(chat, act, { approval, by, requester, at }))) return toNothing
			return { came: 'to_something', line: { ...lineOf('record_held', { reason, until }), conversationId } }
		}
		case 'change_settings': {
			const version = await applyApproved(chat, act, { approval, by, requester, at })
			return version === null ? toNothing : done('programme_changed', { programme: act.programmeId, version, undoes: act.undoes })
		}
		// Whoever asked does it, within a time; each time leaves a line of its own.
		case 'export_record':
			return silently
	}
}

/**
 * [AP11] Everywhere at once: no cookie of theirs opens anything again, and what they have open is closed, on the node that hears of it last
 * within seconds (`revoke`). Conversations go on without them.
 */
async function endSignInsOf(chat: Chat, id: StaffId): Promise<void> {
	await chat.signedIn.endAllOfStaff(id)
	chat.announcer.staffSuspended(id)
}

const silently: Effect = { came: 'to_something', line: null }
/** Its own line, where there is one, is written by what found it overtaken. */
const toNothing: Effect = { came: 'to_nothing', line: null }

/** @returns what came of it: nothing, where it was overtaken in this very moment [AP9] */
export async function carryOut(chat: Chat, approval: Approval): Promise<Effect['came']> {
	if (approval.state.kind !== 'approved') return 'to_nothing'
	const { by, at } = approval.state
	const { came, line } = await effectOf(chat, approval, { approval: approval.id, by, requester: approval.requester, at })
	if (line) await chat.audit.append([line])
	await chat.approvals.carriedOut(approval.id, came)
	return came
}

/**
 * What a node that died had approved and not done. One that cannot be done keeps nobody waiting who stands behind it.
 * @throws the first fault, once all were tried: what could be done is done, and the rest is tried again
 */
export async function carryOutApproved(chat: Chat): Promise<void> {
	const faults: unknown[] = []
	for (const approval of await chat.approvals.toCarryOut()) {
		try {
			await carryOut(chat, approval)
		} catch (fault) {
			faults.push(fault)
		}
	}
	if (faults.length > 0) throw faults[0]
}
