import type { SupervisorActor } from '@akin/core/access/actor'
import { type Approval, decidedShownForMs } from '@akin/core/approval/approval'
import type { DecidedApproval } from '@akin/core/protocol/approval-shapes'
import type { Chat } from '../chat.ts'
import { actView } from './act-view.ts'

/** [AP10] What became of what needed two people, in the programmes of this supervisor and lately. */
export async function decidedFor(chat: Chat, actor: SupervisorActor): Promise<DecidedApproval[]> {
	const decided = await chat.approvals.decidedSince(chat.clock.now() - decidedShownForMs)
	const shown = decided.filter(({ programmeIds }) => programmeIds.some((id) => actor.programmeIds.includes(id)))
	return (await Promise.all(shown.map((approval) => decidedView(chat, actor, approval)))).flat()
}

async function decidedView(chat: Chat, actor: SupervisorActor, approval: Approval): Promise<DecidedApproval[]> {
	const { id, state, requester } = approval
	if (state.kind === 'waiting') return []
	return [
		{
			...{ id, act: await actView(chat, approval), requester: requester.name, isMine: requester.id === actor.id, at: state.at },
			outcome: state.kind,
			by: state.kind === 'withdrawn' ? requester.name : state.by.name,
			because: state.kind === 'declined' ? (state.because ?? null) : null,
		},
	]
}
