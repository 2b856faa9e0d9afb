import type { ListenerActor } from '@akin/core/access/actor'
import type { OfferId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { followQueue } from './follow-queue.ts'

/** Passed on kindly: back to its old place in the queue, and never again to this listener. */
export async function declineOffer(chat: Chat, actor: ListenerActor, offerId: OfferId): Promise<Result<null, 'offer_gone'>> {
	const stored = await chat.conversations.findOffer(offerId)
	if (!stored) return refused('offer_gone')
	const declined = await changeConversation(
		chat,
		stored.conversation.id,
		{ actor, action: 'answer_offer' },
		{ kind: 'decline_offer', offerId, listenerId: actor.id },
	)
	if (!declined.ok) return refused('offer_gone')
	chat.announcer.offerWithdrawn(actor.id, offerId, 'answered')
	await followQueue(chat, declined.value.before, declined.value.stored.conversation)
	return ok(null)
}
