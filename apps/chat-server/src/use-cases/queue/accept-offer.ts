import type { ListenerActor } from '@akin/core/access/actor'
import type { NobodyNow, NotThisOne } from '@akin/core/queue/may-be-offered'
import { type Shift, tookOffer } from '@akin/core/shift/shift'
import type { OfferId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { askAgain } from '../shift/ask-again.ts'
import { followQueue } from './follow-queue.ts'
import { giveOfferBack } from './give-offer-back.ts'
import { knowListener } from './know-listeners.ts'
import { whyNotTakeOn } from './why-not-take-on.ts'

export type AcceptRefusal = 'offer_gone' | 'at_capacity' | 'not_on_shift'

/** The commit of this is what makes a listener the handler (Q2, Q3); an offer that is over, answered or taken is `offer_gone` (Q6). */
export async function acceptOffer(chat: Chat, actor: ListenerActor, offerId: OfferId): Promise<Result<StoredConversation, AcceptRefusal>> {
	const stored = await chat.conversations.findOffer(offerId)
	if (stored?.conversation.state !== 'offered' || stored.conversation.offer.listenerId !== actor.id)
		return acceptedBefore(chat, actor, offerId)
	const known = await knowListener(chat, actor.id)
	const whyNot = known ? whyNotTakeOn(known, stored.conversation, chat.clock.now()) : 'suspended'
	if (whyNot !== null) {
		await giveOfferBack(chat, actor)
		return refused(refusalOf(whyNot))
	}
	// One press, one person: the request is answered before the commit, so that no node offers another person in the moment after it.
	let asked: Shift | null = null
	const shift = await chat.shifts.change(actor.id, ({ shift: before }) => {
		asked = before
		return tookOffer(before)
	})
	if (!shift) return refused('not_on_shift')
	const listener = { id: actor.id, name: actor.name }
	const accepted = await changeConversation(
		chat,
		stored.conversation.id,
		{ actor, action: 'answer_offer' },
		{ kind: 'accept_offer', offerId, listener, now: chat.clock.now() },
	)
	if (!accepted.ok) {
		const mine = await acceptedBefore(chat, actor, offerId)
		if (mine.ok) return mine
		await askAgain(chat, actor, asked)
		if (accepted.error !== 'at_capacity') {
			// It is no light talk any more [LD10]: the person must not wait for this offer to run out.
			if (stored.conversation.offer.lightOnly) await giveOfferBack(chat, actor)
			return refused('offer_gone')
		}
		// Asked for in the moment before the last place was taken: the person must not wait for this offer to run out.
		await giveOfferBack(chat, actor)
		return refused('at_capacity')
	}
	chat.announcer.offerWithdrawn(actor.id, offerId, 'answered')
	chat.announcer.shiftChanged(actor.id)
	await followQueue(chat, accepted.value.before, accepted.value.stored.conversation)
	return ok(accepted.value.stored)
}

/** [QU11] What was decided, in the words of this command. */
function refusalOf(why: NobodyNow | NotThisOne): AcceptRefusal {
	if (why === 'not_on_shift') return why
	return why === 'resting' || why === 'full' || why === 'with_somebody_in_danger' ? 'at_capacity' : 'offer_gone'
}

/** A listener whose acknowledgement was lost asks again: they have it. */
async function acceptedBefore(chat: Chat, actor: ListenerActor, offerId: OfferId): Promise<Result<StoredConversation, AcceptRefusal>> {
	const held = await chat.conversations.ofListener(actor.id)
	const mine = held.find(({ conversation }) => conversation.state === 'active' && conversation.acceptedOfferId === offerId)
	return mine ? ok(mine) : refused('offer_gone')
}
