import { attentionPolicy as policy } from '@akin/core/attention/attention-policy'
import type { CircumstanceKind } from '@akin/core/attention/signal'
import type { ConversationId, SignalId } from '@akin/core/support/ids'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'

/**
 * Looks after what nobody says and everybody may miss in a talk: safety that was not asked about, a person left without an answer, a talk that goes
 * on and on, a listener in one of their first. Repeating it is harmless; any node may do it.
 */
export async function watchTalks(chat: Chat): Promise<void> {
	const now = chat.clock.now()
	const raise = (id: ConversationId, signal: CircumstanceKind) =>
		changeConversation(chat, id, 'service', { kind: 'raise_signal', id: chat.ids.next<SignalId>(), signal, now, boostMs: 0 })
	for (const { conversation } of await chat.conversations.notAskedSince(now - policy.askWithinMs)) await raise(conversation.id, 'not_asked')
	for (const { conversation, seekerLastWroteAt } of await chat.conversations.silentSince(now - policy.silentAfterSignalMs)) {
		// Once for each silence: whoever has acknowledged it is not told again and again.
		const wasRaised = conversation.signals.some(({ kind, raisedAt }) => kind === 'listener_silent' && raisedAt >= (seekerLastWroteAt ?? 0))
		if (!wasRaised) await raise(conversation.id, 'listener_silent')
	}
	for (const { conversation } of await chat.conversations.longSince(now - policy.longTalkMs)) await raise(conversation.id, 'long_talk')
	for (const { conversation } of await chat.conversations.heldByNewListeners(policy.firstTalks))
		await raise(conversation.id, 'new_listener')
}
