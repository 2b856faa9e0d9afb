import type { ConversationId } from '@akin/core/support/ids'
import type { StoredConversation } from './conversation-store.ts'

/** What this node knows of the conversations that somebody connected to it has open. */
export type HostedConversations = {
	/**
	 * The conversation as this node last heard of it, or null when nobody here has it open. It may be behind the truth: good for getting ready
	 * what the store then judges, never for the last word on who may see or do something.
	 */
	storedOf(id: ConversationId): StoredConversation | null
}
