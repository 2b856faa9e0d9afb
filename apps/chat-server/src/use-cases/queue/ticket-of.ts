import type { Offered, Waiting } from '@akin/core/conversation/conversation'
import { type QueueTicket, ticketScore } from '@akin/core/queue/ticket'
import type { QueuedTicket } from '../../ports/ticket-queue.ts'

/** A waiting conversation as matching sees it. */
export const ticketOf = ({ id, programmeId, language, enqueuedAt, boostMs, topics, passedBy }: Waiting | Offered): QueueTicket => ({
	...{ conversationId: id, lane: { programmeId, language }, enqueuedAt, boostMs, topics, excludedListenerIds: passedBy },
})

export const queuedTicketOf = (conversation: Waiting | Offered): QueuedTicket => {
	const ticket = ticketOf(conversation)
	return { conversationId: ticket.conversationId, lane: ticket.lane, score: ticketScore(ticket) }
}
