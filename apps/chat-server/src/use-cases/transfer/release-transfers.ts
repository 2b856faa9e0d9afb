import type { ListenerActor } from '@akin/core/access/actor'
import { transferOf } from '@akin/core/conversation/transfer'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'

/** A listener who cannot answer any more is not asked any more: whoever handles the conversation is told, and goes on. */
export async function releaseTransfers(chat: Chat, listener: Pick<ListenerActor, 'id'>): Promise<void> {
	for (const { conversation } of await chat.conversations.askedOf(listener.id)) {
		const transfer = transferOf(conversation)
		if (!transfer) continue
		await changeConversation(chat, conversation.id, 'service', {
			...{ kind: 'release_transfer', id: transfer.id, listenerId: listener.id },
		})
	}
}
