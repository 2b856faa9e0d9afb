import type { Instant } from '../support/instant.ts'
import { cameBackTo, isInDanger, type ReadyListener, sharedTopics, whyNotThisOne } from './may-be-offered.ts'
import type { QueuePolicy } from './queue-policy.ts'
import { compareTickets, type QueueTicket } from './ticket.ts'

/**
 * Why this ticket: `in_danger` the person said so; `came_back` they talked with this listener before; `shared_experience` the listener has
 * lived through the same; `patience_exceeded` somebody else fitted better, but this person may not be passed over any longer;
 * `waited_longest` otherwise.
 */
export type ChoiceReason = {
	readonly kind: 'in_danger' | 'came_back' | 'shared_experience' | 'patience_exceeded' | 'waited_longest'
	/** Topics the person and the listener have in common, in the person's order; may be empty. */
	readonly sharedTopics: readonly string[]
}

export type TicketChoice<Ticket extends QueueTicket = QueueTicket> =
	| { readonly kind: 'chosen'; readonly ticket: Ticket; readonly reason: ChoiceReason }
	| { readonly kind: 'none' }

/**
 * Chooses whom a ready listener is offered. `candidates` may come in any order and hold tickets of other lanes; only the first
 * `policy.laneWindow` eligible ones are considered [QU4].
 */
export function chooseTicket<Ticket extends QueueTicket>(
	candidates: readonly Ticket[],
	listener: ReadyListener,
	policy: QueuePolicy,
	now: Instant,
): TicketChoice<Ticket> {
	const whyNot = whyNotThisOne(listener, policy, now)
	const window = candidates
		.filter((ticket) => whyNot(ticket) === null)
		.sort(compareTickets)
		.slice(0, policy.laneWindow)
	const head = window[0]
	if (head === undefined) return { kind: 'none' }

	const shared = (ticket: QueueTicket) => sharedTopics(ticket, listener)
	const chosen = (ticket: Ticket, kind: ChoiceReason['kind']) =>
		({ kind: 'chosen', ticket, reason: { kind, sharedTopics: shared(ticket) } }) as const

	if (isInDanger(head, policy)) return chosen(head, 'in_danger')
	const nearest =
		window.find((ticket) => cameBackTo(ticket, listener)) ??
		window.reduce((best, ticket) => (shared(ticket).length > shared(best).length ? ticket : best))
	const why = cameBackTo(nearest, listener) ? 'came_back' : shared(nearest).length > 0 ? 'shared_experience' : 'waited_longest'
	if (nearest === head) return chosen(head, why)
	if (now - head.enqueuedAt >= policy.betterMatchPatienceMs) return chosen(head, 'patience_exceeded')
	return chosen(nearest, why)
}

/**
 * Whether the first of a queue is taken whoever stands behind them: nobody comes before them, and preference may not pass them over. Then
 * nobody else has to be looked at.
 */
export const isTakenAnyway = (
	first: QueueTicket,
	listener: Pick<ReadyListener, 'id'>,
	policy: Pick<QueuePolicy, 'dangerBoostMs' | 'betterMatchPatienceMs'>,
	now: Instant,
): boolean => isInDanger(first, policy) || now - first.enqueuedAt >= policy.betterMatchPatienceMs || cameBackTo(first, listener)
