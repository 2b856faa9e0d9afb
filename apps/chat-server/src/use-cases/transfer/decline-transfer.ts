import type { ListenerActor } from '@akin/core/access/actor'
import type { ConversationId, TransferId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'

/** Not this time: no reason is asked for, nothing is counted, and whoever handles it goes on. They are not asked for this one again. */
export async function declineTransfer(
	chat: Chat,
	actor: ListenerActor,
	id: ConversationId,
	transferId: TransferId,
): Promise<Result<null, 'transfer_gone'>> {
	const command = { kind: 'decline_transfer', id: transferId, listenerId: actor.id } as const
	const declined = await changeConversation(chat, id, { actor, action: 'answer_transfer' }, command)
	if (!declined.ok) return refused('transfer_gone')
	const at = chat.clock.now()
	await chat.audit.append([{ at, actorId: actor.id, action: 'transfer_declined', conversationId: id, detail: {} }])
	return ok(null)
}
