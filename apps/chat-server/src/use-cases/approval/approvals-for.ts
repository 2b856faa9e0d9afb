import type { SupervisorActor } from '@akin/core/access/actor'
import { mayDecide, usableForMs } from '@akin/core/approval/approval'
import type { ApprovalView } from '@akin/core/protocol/approval-shapes'
import type { Chat } from '../chat.ts'
import { answeringFor } from '../people.ts'
import { actView } from './act-view.ts'
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
