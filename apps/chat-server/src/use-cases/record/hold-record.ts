import type { Approval } from '@akin/core/approval/approval'
import type { Person } from '@akin/core/conversation/conversation'
import type { RecordHold } from '@akin/core/record/hold'
import type { ApprovalId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { Chat } from '../chat.ts'

type HoldAct = Pick<Extract<Approval, { kind: 'hold_record' }>, 'conversationId' | 'reason' | 'until'>
type Approved = { readonly approval: ApprovalId; readonly by: Person; readonly requester: Person; readonly at: Instant }

/**
 * [RO5] [RO6] What two people decided on holds: the conversation's key is wrapped once more, and what wraps it goes with the hold. Done again it
 * is one hold. @returns whether there was something left to hold
 */
export async function holdRecord(
	chat: Chat,
	{ conversationId, reason, until }: HoldAct,
	{ approval, by, requester, at }: Approved,
): Promise<boolean> {
	const stored = await chat.conversations.load(conversationId)
	if (!stored) return false
	const { programmeId } = stored.conversation
	const hold: RecordHold = {
		...{ id: approval, conversationId, programmeId, reason, heldAt: at, until },
		...{ askedBy: requester.name, approvedBy: by.name, ended: null },
	}
	const wrapped = await chat.keys.hold(stored, hold)
	if (!wrapped) return false
	if ((await chat.holds.add(hold, wrapped)) !== 'erased') return true
	await chat.keys.release(hold)
	return false
}
