import { attentionPolicy } from '@akin/core/attention/attention-policy'
import type { SignalId } from '@akin/core/support/ids'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'

/** Tells the supervisors of everybody whose safety should have been asked about by now. Repeating it is harmless. */
export async function watchAsking(chat: Chat): Promise<void> {
	const now = chat.clock.now()
	for (const { conversation } of await chat.conversations.notAskedSince(now - attentionPolicy.askWithinMs)) {
		const id = chat.ids.next<SignalId>()
		await changeConversation(chat, conversation.id, 'service', { kind: 'raise_signal', id, signal: 'not_asked', now, boostMs: 0 })
	}
}
