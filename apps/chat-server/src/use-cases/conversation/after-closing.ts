import { listenerOf } from '@akin/core/conversation/conversation'
import type { Changed } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { followQueue } from '../queue/follow-queue.ts'

/** What follows from an end: the ticket leaves the queue, an open offer is withdrawn, the listener has a place free. */
export async function afterClosing(chat: Chat, { before, stored, events }: Changed): Promise<void> {
	if (events.length === 0) return
	chat.attention.forget(stored.conversation.id)
	if (before.state === 'offered') {
		chat.announcer.offerWithdrawn(before.offer.listenerId, before.offer.id, 'person_left')
		chat.announcer.shiftChanged(before.offer.listenerId)
	}
	if (before.state === 'active') {
		const listener = listenerOf(before)
		if (listener) chat.announcer.shiftChanged(listener.id)
	}
	await followQueue(chat, before, stored.conversation)
}
