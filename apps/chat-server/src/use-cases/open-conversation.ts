import type { Actor } from '@akin/core/access/actor'
import { type Action, can } from '@akin/core/access/can'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { StoredConversation } from '../ports/conversation-store.ts'
import type { Chat } from './chat.ts'

export type NotFound = 'conversation_not_found'

/**
 * The one door to a conversation: loads it and asks whether this actor may do this to it. "Not there" and "not yours" are the same answer.
 * Whoever may read it but not do this gets the conversation back with `isAllowed: false`, so that the refusal can say why.
 */
export async function openConversation(
	chat: Pick<Chat, 'conversations'>,
	actor: Actor,
	id: ConversationId,
	action: Action,
): Promise<Result<StoredConversation & { readonly isAllowed: boolean }, NotFound>> {
	const stored = await chat.conversations.load(id)
	if (!stored) return refused('conversation_not_found')
	const isAllowed = can(actor, action, stored.conversation)
	if (!isAllowed && !can(actor, 'read_room', stored.conversation)) return refused('conversation_not_found')
	return ok({ ...stored, isAllowed })
}
