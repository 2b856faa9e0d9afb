import type { StaffActor } from '@akin/core/access/actor'
import type { ConversationId, TransferId } from '@akin/core/support/ids'
import type { Result } from '@akin/core/support/result'
import { type Changed, changeConversation, type Refusal } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'

/** Takes a transfer back that is under way. What is over stays over: taking it back then changes nothing. */
export async function withdrawTransfer(
	chat: Chat,
	actor: StaffActor,
	id: ConversationId,
	transferId: TransferId,
): Promise<Result<Changed, Refusal>> {
	const command = { kind: 'withdraw_transfer', id: transferId } as const
	const withdrawn = await changeConversation(chat, id, { actor, action: 'propose_transfer' }, command)
	if (withdrawn.ok && withdrawn.value.events.length > 0) {
		const at = chat.clock.now()
		await chat.audit.append([{ at, actorId: actor.id, action: 'transfer_withdrawn', conversationId: id, detail: {} }])
	}
	return withdrawn
}
