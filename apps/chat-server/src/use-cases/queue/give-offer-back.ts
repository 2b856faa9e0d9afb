import type { ListenerActor } from '@akin/core/access/actor'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { releaseTransfers } from '../transfer/release-transfers.ts'
import { followQueue } from './follow-queue.ts'

/** What a listener is asked and cannot answer any more: an offer goes back to the queue without a missed mark, a transfer to whoever began it. */
export async function giveOfferBack(chat: Chat, listener: Pick<ListenerActor, 'id'>): Promise<void> {
	await releaseTransfers(chat, listener)
	const offered = await chat.conversations.offeredTo(listener.id)
	if (offered?.conversation.state !== 'offered') return
	const offerId = offered.conversation.offer.id
	const withdrawn = await changeConversation(chat, offered.conversation.id, 'service', { kind: 'withdraw_offer', offerId })
	if (!withdrawn.ok || withdrawn.value.events.length === 0) return
	chat.announcer.offerWithdrawn(listener.id, offerId, 'away')
	await followQueue(chat, withdrawn.value.before, withdrawn.value.stored.conversation)
}
