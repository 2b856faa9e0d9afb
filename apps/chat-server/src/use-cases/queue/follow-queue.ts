import type { Conversation } from '@akin/core/conversation/conversation'
import type { Chat } from '../chat.ts'
import { queuedTicketOf } from './ticket-of.ts'

/**
 * Makes the live queue follow a committed change. It may fail or be lost at any point: the sweeper repairs it from the truth within a second,
 * so a fault here is not the caller's.
 */
export async function followQueue(chat: Chat, before: Conversation | null, after: Conversation): Promise<void> {
	const ref = { conversationId: after.id, lane: { programmeId: after.programmeId, language: after.language } }
	try {
		if (after.state === 'waiting') {
			if (before?.state === 'offered') await chat.queue.release(ref, before.offer.claimId)
			await chat.queue.add([queuedTicketOf(after)])
		} else if (after.state === 'offered') {
			await chat.queue.add([queuedTicketOf(after)])
			return
		} else await chat.queue.remove([ref])
	} catch {
		// The truth is stored; the sweeper will notice.
	}
	chat.announcer.queueChanged()
}
