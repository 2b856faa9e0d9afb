import type { SeekerActor } from '@akin/core/access/actor'
import type { ConversationId, SignalId } from '@akin/core/support/ids'
import type { Result } from '@akin/core/support/result'
import { type Changed, changeConversation, type Refusal } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { followQueue } from '../queue/follow-queue.ts'
import { takeBackHeavyOffer } from '../queue/take-back-heavy-offer.ts'

/** "I am in danger now": in front of every supervisor, and to the front of the queue for somebody who still waits. */
export async function declareDanger(chat: Chat, actor: SeekerActor, conversationId: ConversationId): Promise<Result<Changed, Refusal>> {
	const stored = await chat.conversations.load(conversationId)
	const boostMs = stored ? (await chat.programmes.policy(stored.conversation.programmeId)).dangerBoostMs : 0
	const id = chat.ids.next<SignalId>()
	const declared = await changeConversation(
		chat,
		conversationId,
		{ actor, action: 'declare_danger' },
		{ kind: 'raise_signal', id, signal: 'danger_declared', now: chat.clock.now(), boostMs },
	)
	if (declared.ok && declared.value.stored.conversation.state === 'waiting') {
		await followQueue(chat, declared.value.before, declared.value.stored.conversation)
	}
	if (declared.ok) await takeBackHeavyOffer(chat, declared.value)
	return declared
}
