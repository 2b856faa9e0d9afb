import type { StaffId } from '@akin/core/support/ids'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'

/** A handler is connected again: whoever they talk to is told at once instead of at the next look. */
export async function handlerReturned(chat: Chat, staffId: StaffId): Promise<void> {
	for (const { conversation } of await chat.conversations.ofListener(staffId)) {
		if (conversation.state !== 'active' || conversation.handler.id !== staffId || conversation.handler.connection.kind === 'here') continue
		await changeConversation(chat, conversation.id, 'service', { kind: 'find_handler', handlerId: staffId })
	}
}
