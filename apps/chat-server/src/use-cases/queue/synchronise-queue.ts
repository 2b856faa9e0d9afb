import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import type { StoredTicket, SynchroniseReport } from '../../ports/ticket-queue.ts'
import type { Chat } from '../chat.ts'

/** Makes the live queue equal to the stored one (Q4): what was lost is back within a sweep, what should not be there is gone. */
export async function synchroniseQueue(chat: Chat): Promise<SynchroniseReport> {
	const report = await chat.queue.synchronise(async () => {
		const now = chat.clock.now()
		const tickets = await chat.conversations.tickets(now - defaultQueuePolicy.seekerGraceMs, now)
		return Promise.all(tickets.map((ticket) => withBoundedLease(chat, ticket)))
	})
	if (report.readded > 0) chat.announcer.queueChanged()
	return report
}

/**
 * When an offer ends is told by the clock of the node that made it. Read by a node whose clock is minutes behind, its lease would hide the
 * person for as long after the offer is over, so none is longer than one that was just made.
 */
async function withBoundedLease(chat: Chat, ticket: StoredTicket): Promise<StoredTicket> {
	if (ticket.lease === null) return ticket
	const { offerTtlMs, leaseMarginMs } = await chat.programmes.policy(ticket.lane.programmeId)
	return { ...ticket, lease: { ...ticket.lease, ttlMs: Math.min(ticket.lease.ttlMs, offerTtlMs + leaseMarginMs) } }
}
