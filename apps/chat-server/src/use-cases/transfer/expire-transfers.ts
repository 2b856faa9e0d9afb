import { transferOf } from '@akin/core/conversation/transfer'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'

/** A question that nobody answered is taken back: nothing changes for the person. Repeating it is harmless; any node may do it. */
export async function expireTransfers(chat: Chat): Promise<number> {
	let expired = 0
	for (const { conversation } of await chat.conversations.transfersExpiredBy(chat.clock.now())) {
		const transfer = transferOf(conversation)
		if (!transfer) continue
		const now = chat.clock.now()
		const changed = await changeConversation(chat, conversation.id, 'service', { kind: 'expire_transfer', id: transfer.id, now })
		if (changed.ok && changed.value.events.length > 0) expired++
	}
	return expired
}
