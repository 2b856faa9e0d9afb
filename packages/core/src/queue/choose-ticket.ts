import type { ConversationId, StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import type { Takes } from '../training/rung.ts'
import { type Lane, laneKey } from './lanes.ts'
import type { QueuePolicy } from './queue-policy.ts'
import { compareTickets, type QueueTicket } from './ticket.ts'

/** A listener who is ready, as far as choosing needs to know them. */
export type ReadyListener = {
	readonly id: StaffId
	readonly lanes: readonly Lane[]
	/** Codes of the topics they have lived through themselves. */
	readonly topics: readonly string[]
	/** Whom their rung unlocks; somebody it unlocks nobody for is not ready. */
	readonly takes: Exclude<Takes, 'nobody'>
	/** Conversations not to be put to them again, such as one they passed on. */
	readonly excludedConversationIds: readonly ConversationId[]
}

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
	const window = candidates
		.filter(mayBeOfferedTo(listener, policy, now))
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

/** The hard requirements: a lane the listener serves, a talk their rung unlocks, neither side shut out from the other [QU3], and not kept for somebody else [RW3]. */
export function mayBeOfferedTo(
	listener: ReadyListener,
	policy: Pick<QueuePolicy, 'dangerBoostMs'>,
	now: Instant,
): (ticket: QueueTicket) => boolean {
	const lanes = new Set(listener.lanes.map(laneKey))
	const excluded = new Set(listener.excludedConversationIds)
	return (ticket) =>
		lanes.has(laneKey(ticket.lane)) &&
		(listener.takes === 'anybody' || ticket.isLight) &&
		!excluded.has(ticket.conversationId) &&
		!ticket.excludedListenerIds.includes(listener.id) &&
		(cameBackTo(ticket, listener) || !isKept(ticket, policy, now))
}

const cameBackTo = ({ keptFor }: QueueTicket, { id }: Pick<ReadyListener, 'id'>): boolean => keptFor?.listenerId === id

/** [RW3] Whether a ticket is put to nobody but one listener now. */
export function isKept(ticket: QueueTicket, policy: Pick<QueuePolicy, 'dangerBoostMs'>, now: Instant): boolean {
	const { keptFor } = ticket
	if (keptFor === null || keptFor.until <= now || isInDanger(ticket, policy)) return false
	return !ticket.excludedListenerIds.includes(keptFor.listenerId)
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

/** Whether the ticket stands at the front because the person said they are in danger. */
export const isInDanger = (ticket: Pick<QueueTicket, 'boostMs'>, policy: Pick<QueuePolicy, 'dangerBoostMs'>): boolean =>
	ticket.boostMs >= policy.dangerBoostMs

function sharedTopics(ticket: QueueTicket, listener: ReadyListener): readonly string[] {
	const lived = new Set(listener.topics)
	return [...new Set(ticket.topics)].filter((topic) => lived.has(topic))
}
