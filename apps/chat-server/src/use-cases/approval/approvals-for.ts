import type { SupervisorActor } from '@akin/core/access/actor'
import { type Approval, mayDecide, usableForMs } from '@akin/core/approval/approval'
import { handleOf } from '@akin/core/conversation/handle'
import type { ApprovalActView, ApprovalView } from '@akin/core/protocol/approval-shapes'
import { fieldsOf } from '@akin/core/settings/changed-fields'
import type { Chat } from '../chat.ts'
import { answeringFor } from '../people.ts'
import { newcomersOf } from './newcomers-of.ts'

/**
 * What waits for a second person in the programmes of this supervisor, who on duty could be that, and how many could at all; and what was
 * approved and is now theirs to do.
 */
export async function approvalsFor(chat: Chat, actor: SupervisorActor): Promise<ApprovalView[]> {
	const now = chat.clock.now()
	const [waiting, usable] = await Promise.all([chat.approvals.waiting(now), chat.approvals.usable('export_record', actor.id, now)])
	const shown = waiting.filter(({ programmeIds }) => programmeIds.some((id) => actor.programmeIds.includes(id)))
	if (shown.length + usable.length === 0) return []
	const [onDuty, everybody, newcomers] = await Promise.all([chat.people.supervisorsOnDuty(), chat.people.all(), newcomersOf(chat)])
	const supervisors = everybody.filter(({ role, suspendedAt }) => role !== 'listener' && suspendedAt === null)
	return Promise.all(
		[...shown, ...usable].map(async (approval) => {
			const { id, requester, requestedAt, decideBy, programmeIds, state } = approval
			const among = (staff: typeof onDuty) =>
				answeringFor(staff, programmeIds).filter((member) => mayDecide(approval, member.id, newcomers))
			return {
				...{ id, act: await actView(chat, approval), requester: requester.name, requestedAt, isMine: requester.id === actor.id },
				decideBy: state.kind === 'approved' ? state.at + usableForMs : decideBy,
				mayDecide: state.kind === 'waiting' && mayDecide(approval, actor.id, newcomers),
				...{
					approvers: among(onDuty.filter((one) => one.id !== actor.id)).map(({ name }) => name),
					couldDecide: among(supervisors).length,
				},
				approvedBy: state.kind === 'approved' ? state.by.name : null,
			}
		}),
	)
}

async function actView(chat: Chat, act: Approval): Promise<ApprovalActView> {
	switch (act.kind) {
		case 'suspend_listener':
		case 'reinstate_listener':
			return { kind: act.kind, subject: { id: act.subject.id, name: act.subject.name }, reason: act.reason }
		case 'hold_listener':
			return { kind: act.kind, subject: { id: act.subject.id, name: act.subject.name }, reason: act.reason, days: act.days }
		case 'retire_rule': {
			const { kind, programmeId, rule, reason } = act
			return { kind, programmeId, programmeName: (await chat.programmes.find(programmeId))?.name ?? programmeId, rule, reason }
		}
		case 'change_settings': {
			const { kind, programmeId } = act
			return {
				kind,
				programmeId,
				programmeName: (await chat.programmes.find(programmeId))?.name ?? programmeId,
				fields: [...fieldsOf(act)],
			}
		}
		case 'hold_record': {
			const { kind, conversationId, reason, until } = act
			return { kind, conversationId, handle: handleOf(conversationId), reason, until }
		}
		case 'export_record':
			return { kind: act.kind, conversationId: act.conversationId, handle: handleOf(act.conversationId), reason: act.reason }
	}
}
