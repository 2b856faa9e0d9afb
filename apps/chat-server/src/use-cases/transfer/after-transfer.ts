import { listenerOf } from '@akin/core/conversation/conversation'
import type { Changed } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { followQueue } from '../queue/follow-queue.ts'
import { giveOfferBack } from '../queue/give-offer-back.ts'
import { hasGone } from '../queue/has-gone.ts'
import { offerViewOf } from '../queue/offer-view-of.ts'

/** What follows from handing over, and from a change that the person asked for: the former listener has a place free and a wrap-up, and the next one has it, is offered it, or is looked for. */
export async function afterTransfer(chat: Chat, { before, stored, events }: Changed): Promise<void> {
	if (before.state !== 'active' || !events.some(({ kind }) => kind === 'transferred' || kind === 'listener_changed')) return
	const former = listenerOf(before)
	if (former) {
		chat.announcer.shiftChanged(former.id)
		chat.announcer.handOversChanged(former.id)
	}
	const { conversation } = stored
	if (conversation.state !== 'active') await followQueue(chat, before, conversation)
	if (conversation.state !== 'offered') return
	const listener = { id: conversation.offer.listenerId }
	if (await hasGone(chat, stored)) return giveOfferBack(chat, listener)
	const view = await offerViewOf(chat, stored)
	if (view) chat.announcer.offerMade(listener.id, view)
}
