import type { ConversationId } from '@akin/core/support/ids'
import { useCallback, useSyncExternalStore } from 'react'
import type { Readable } from '../store.ts'

/** One open conversation of a staff session; renders again only when that one changes. Null when it is not open here. */
export const useConversation = <Conversation extends { readonly id: ConversationId }>(
	session: Readable<{ readonly conversations: readonly Conversation[] }>,
	conversationId: ConversationId,
): Conversation | null => {
	const read = useCallback(
		() => session.getSnapshot().conversations.find((conversation) => conversation.id === conversationId) ?? null,
		[session, conversationId],
	)
	return useSyncExternalStore(session.subscribe, read, read)
}
