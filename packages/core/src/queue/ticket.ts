import type { ConversationId, StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import type { Lane } from './lanes.ts'

/** Names one ticket and the line it stands in; all that is needed to find it again. */
export type TicketRef = {
	readonly conversationId: ConversationId
	readonly lane: Lane
}

/** One place in the queue. */
export type QueueTicket = TicketRef & {
	/** When the person began to wait. It never changes, so being handed back to the queue costs nobody their place. */
	readonly enqueuedAt: Instant
	/** How many milliseconds earlier than `enqueuedAt` the ticket counts as having come; 0 for most people. */
	readonly boostMs: number
	/** Codes of what the person says it is about, in the order they chose. */
	readonly topics: readonly string[]
	/** Listeners this conversation must not be put to: those it was taken from, or whom the person asked to change. */
	readonly excludedListenerIds: readonly StaffId[]
	/** [LD10] Whether it may be put to somebody who is put to light talks only. */
	readonly isLight: boolean
	/** The listener somebody who came back talked with before, and until when it is put to nobody else [RW3]. */
	readonly keptFor: { readonly listenerId: StaffId; readonly until: Instant } | null
}

/** Where a ticket stands: lower is served sooner. It depends on nothing but what is stored, so adding a ticket again keeps its place. */
export const ticketScore = (ticket: Pick<QueueTicket, 'enqueuedAt' | 'boostMs'>): number => ticket.enqueuedAt - ticket.boostMs

/** The order of the queue: score, then who came first, then id. Total, so every node sorts alike. */
export function compareTickets(a: QueueTicket, b: QueueTicket): number {
	const byPlace = ticketScore(a) - ticketScore(b) || a.enqueuedAt - b.enqueuedAt
	if (byPlace !== 0) return byPlace
	if (a.conversationId === b.conversationId) return 0
	return a.conversationId < b.conversationId ? -1 : 1
}
