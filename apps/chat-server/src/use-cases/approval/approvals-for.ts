import type { SupervisorActor } from '@akin/core/access/actor'
import { mayDecide } from '@akin/core/approval/approval'
import type { ApprovalView } from '@akin/core/protocol/approval-shapes'
import type { Chat } from '../chat.ts'
import { answeringFor } from '../people.ts'

/** What waits for a second person in the programmes of this supervisor, and who on duty could be that. */
export async function approvalsFor(chat: Chat, actor: SupervisorActor): Promise<ApprovalView[]> {
	const waiting = (await chat.approvals.waiting(chat.clock.now())).filter(({ programmeIds }) =>
		programmeIds.some((id) => actor.programmeIds.includes(id)),
	)
	if (waiting.length === 0) return []
	const onDuty = await chat.people.supervisorsOnDuty()
	return waiting.map((approval) => {
		const { id, kind, subject, reason, requester, requestedAt, decideBy, programmeIds } = approval
		const approvers = answeringFor(onDuty, programmeIds).filter((member) => mayDecide(approval, member.id))
		return {
			...{ id, kind, subject: { id: subject.id, name: subject.name }, reason, requester: requester.name, requestedAt, decideBy },
			...{ isMine: requester.id === actor.id, mayDecide: mayDecide(approval, actor.id), approvers: approvers.map(({ name }) => name) },
		}
	})
}
