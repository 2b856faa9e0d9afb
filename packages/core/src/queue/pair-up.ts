import type { Instant } from '../support/instant.ts'
import { type ChoiceReason, chooseTicket } from './choose-ticket.ts'
import type { ReadyListener } from './may-be-offered.ts'
import type { QueuePolicy } from './queue-policy.ts'
import { compareTickets, type QueueTicket } from './ticket.ts'

export type Pairing<Ticket extends QueueTicket = QueueTicket> = {
	readonly listener: ReadyListener
	readonly ticket: Ticket
	readonly reason: ChoiceReason
}

/**
 * Pairs several ready listeners with waiting people at once, so that of two free listeners the one who has lived through the same is asked,
 * and not the one who happens to come first [QU7]. Each listener and each ticket appears at most once; list the listener who has been ready
 * longest first, they win ties. With one listener it is `chooseTicket`.
 */
export function pairUp<Ticket extends QueueTicket>(
	candidates: readonly Ticket[],
	listeners: readonly ReadyListener[],
	policy: QueuePolicy,
	now: Instant,
): readonly Pairing<Ticket>[] {
	const pairings: Pairing<Ticket>[] = []
	let tickets = [...candidates]
	let ready = [...listeners]
	for (;;) {
		const wishes = ready.flatMap((listener): Pairing<Ticket>[] => {
			const choice = chooseTicket(tickets, listener, policy, now)
			return choice.kind === 'chosen' ? [{ listener, ticket: choice.ticket, reason: choice.reason }] : []
		})
		const best = wishes.sort(compareWishes)[0]
		if (best === undefined) return pairings
		pairings.push(best)
		tickets = tickets.filter((ticket) => ticket.conversationId !== best.ticket.conversationId)
		// A listener with nothing to choose from now will have nothing later in this round either: tickets only become fewer.
		ready = wishes.map((wish) => wish.listener).filter((listener) => listener.id !== best.listener.id)
	}
}

/** Danger first, then those who may not be passed over, then who came back, then the most in common, then the order of the queue; the sort is stable for the rest. */
function compareWishes(a: Pairing, b: Pairing): number {
	return urgency(a) - urgency(b) || b.reason.sharedTopics.length - a.reason.sharedTopics.length || compareTickets(a.ticket, b.ticket)
}

function urgency({ reason }: Pairing): number {
	if (reason.kind === 'in_danger') return 0
	if (reason.kind === 'patience_exceeded') return 1
	return reason.kind === 'came_back' ? 2 : 3
}
