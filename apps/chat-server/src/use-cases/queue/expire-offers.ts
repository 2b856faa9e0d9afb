import { missedOffer, type Shift } from '@akin/core/shift/shift'
import type { StoredShift } from '../../ports/shift-store.ts'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { followQueue } from './follow-queue.ts'

/** Unanswered offers go back to their old place in the queue (Q6); a listener who misses two in a row is set away. */
export async function expireOffers(chat: Chat): Promise<number> {
	let expired = 0
	for (const { conversation } of await chat.conversations.offersExpiredBy(chat.clock.now())) {
		if (conversation.state !== 'offered') continue
		const { id: offerId, listenerId } = conversation.offer
		// The miss is marked first: the moment the person waits again, somebody who has just been set away is no longer ready for them.
		const policy = await chat.programmes.policy(conversation.programmeId)
		const after = await chat.shifts.change(listenerId, ({ shift }) => missedOffer(shift, policy.missedOffersUntilAway))
		const changed = await changeConversation(chat, conversation.id, 'service', { kind: 'expire_offer', offerId, now: chat.clock.now() })
		if (!changed.ok || changed.value.events.length === 0) {
			// Answered at the last moment after all: no miss.
			await chat.shifts.change(listenerId, forgiveMiss)
			continue
		}
		expired++
		chat.announcer.offerWithdrawn(listenerId, offerId, after?.shift.mode === 'away' ? 'away' : 'expired')
		chat.announcer.shiftChanged(listenerId)
		await followQueue(chat, changed.value.before, changed.value.stored.conversation)
	}
	return expired
}

const forgiveMiss = ({ shift }: StoredShift): Shift => ({
	...shift,
	missedOffers: Math.max(0, shift.missedOffers - 1),
	mode: shift.mode === 'away' ? 'not_asking' : shift.mode,
})
