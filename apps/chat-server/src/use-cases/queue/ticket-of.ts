import { keptForOf, type Offered, type Waiting } from '@akin/core/conversation/conversation'
import { type QueueTicket, ticketScore } from '@akin/core/queue/ticket'
import { beginsLight } from '@akin/core/training/begins-light'
import type { QueuedTicket } from '../../ports/ticket-queue.ts'

/** A waiting conversation as matching sees it. */
export function ticketOf(conversation: Waiting | Offered): QueueTicket {
	const { id, programmeId, language, enqueuedAt, boostMs, topics, passedBy } = conversation
	const kept = keptForOf(conversation)
	return {
		...{ conversationId: id, lane: { programmeId, language }, enqueuedAt, boostMs, topics, excludedListenerIds: passedBy },
		isLight: beginsLight(conversation),
		keptFor: kept && { listenerId: kept.listener.id, until: kept.until },
	}
}

export const queuedTicketOf = (conversation: Waiting | Offered): QueuedTicket => {
	const ticket = ticketOf(conversation)
	return { conversationId: ticket.conversationId, lane: ticket.lane, score: ticketScore(ticket) }
}
