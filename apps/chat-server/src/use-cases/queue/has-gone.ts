import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'
import { knowListener } from './know-listeners.ts'
import { whyNotTakeOn } from './why-not-take-on.ts'

/**
 * Whoever pauses, rests, is set away, is sent back to another rung or ends their shift does that first and then looks for an offer to give back;
 * an offer is stored first and then looks here. So one of the two sees the other, and nobody is left waiting for somebody who is not there (Q3) or
 * who may not be put to them any more [QU11].
 */
export async function hasGone(chat: Chat, { conversation }: Pick<StoredConversation, 'conversation'>): Promise<boolean> {
	if (conversation.state !== 'offered') return false
	const listener = await knowListener(chat, conversation.offer.listenerId)
	return listener === null || whyNotTakeOn(listener, conversation, chat.clock.now()) !== null
}
