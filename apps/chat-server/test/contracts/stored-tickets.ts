import type { ConversationId } from '@akin/core/support/ids'
import type { QueuedTicket, StoredTicket } from '../../src/ports/ticket-queue.ts'

/** What PostgreSQL would hold, for live queues tested on their own. */
export function storedTickets() {
	const stored = new Map<ConversationId, StoredTicket>()
	return {
		async store(tickets: readonly StoredTicket[]): Promise<void> {
			for (const ticket of tickets) stored.set(ticket.conversationId, ticket)
		},
		async close(tickets: readonly QueuedTicket[]): Promise<void> {
			for (const ticket of tickets) stored.delete(ticket.conversationId)
		},
		readStored: async (): Promise<readonly StoredTicket[]> => [...stored.values()],
	}
}
