import type { Approval, ApprovalKind } from '@akin/core/approval/approval'
import type { Chat } from '../chat.ts'

/** What follows from each kind. Doing it again changes nothing: after a fault it is done again. */
const effects: Readonly<Record<ApprovalKind, (chat: Chat, approval: Approval, at: number) => Promise<void>>> = {
	// What they have open is closed at once, on the node that hears of it last within seconds (`revoke`); conversations go on without them.
	suspend_listener: async (chat, { subject }, at) => {
		await chat.staff.suspend(subject.id, at)
		chat.announcer.staffSuspended(subject.id)
	},
	reinstate_listener: (chat, { subject }) => chat.staff.suspend(subject.id, null),
}

export async function carryOut(chat: Chat, approval: Approval): Promise<void> {
	if (approval.state.kind !== 'approved') return
	await effects[approval.kind](chat, approval, approval.state.at)
	// Written down before it counts as done: a fault in between leaves a line too many rather than one too few (P7).
	if (approval.kind === 'suspend_listener') {
		const detail = { approval: approval.id, subject: approval.subject.id }
		await chat.audit.append([
			{ at: approval.state.at, actorId: approval.state.by.id, action: 'staff_suspended', conversationId: null, detail },
		])
	}
	await chat.approvals.carriedOut(approval.id)
}

/** What a node that died had approved and not done. */
export async function carryOutApproved(chat: Chat): Promise<void> {
	for (const approval of await chat.approvals.toCarryOut()) await carryOut(chat, approval)
}
