import type { SupervisorActor } from '@akin/core/access/actor'
import { can } from '@akin/core/access/can'
import type { Closed } from '@akin/core/conversation/conversation'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'

export type StoredRecord = StoredConversation & { readonly conversation: Closed }
export type NoRecord = 'conversation_not_found' | 'conversation_not_closed'

/** The one door to a record: loads it and asks whether this supervisor may open it at all. Reading it takes an opening besides. */
export async function findRecord(chat: Chat, actor: SupervisorActor, id: ConversationId): Promise<Result<StoredRecord, NoRecord>> {
	const stored = await chat.conversations.load(id)
	if (!stored) return refused('conversation_not_found')
	const { conversation } = stored
	if (conversation.state === 'closed' && can(actor, 'open_record', conversation)) return ok({ ...stored, conversation })
	return refused(can(actor, 'read_room', conversation) ? 'conversation_not_closed' : 'conversation_not_found')
}
