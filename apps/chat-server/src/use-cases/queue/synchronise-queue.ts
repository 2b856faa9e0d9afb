import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import type { ChangePosition } from '../../ports/conversation-store.ts'
import type { StoredTicket, SynchroniseReport, TicketLease, TicketQueue } from '../../ports/ticket-queue.ts'
import type { Chat } from '../chat.ts'
import { queuedTicketOf } from './ticket-of.ts'

/**
 * So many who wait are compared in every sweep: some ten milliseconds of work. A longer queue is compared as a whole correspondingly less
 * often, and in between only what has changed.
 */
const comparedEachSweep = 10_000

/** `rest`: so many sweeps until the whole queue is compared again. */
type Sweeping = { position: ChangePosition | null; rest: number }
const sweeping = new WeakMap<TicketQueue, Sweeping>()

/**
 * Makes the live queue equal to the stored one (Q4): what was lost is back within a sweep, what should not be there is gone. To be called once a
 * sweep, and whenever the live queue may have been lost.
 */
export async function synchroniseQueue(chat: Chat, perSweep = comparedEachSweep): Promise<SynchroniseReport> {
	const state = sweeping.get(chat.queue) ?? { position: null, rest: 0 }
	sweeping.set(chat.queue, state)
	const { rest } = state
	// Whatever fails from here on, the next sweep compares the whole queue.
	state.rest = 0
	if (rest > 0 && (await followChanges(chat, state))) {
		state.rest = rest - 1
		return { readded: 0, dropped: 0 }
	}
	return compareWhole(chat, state, perSweep)
}

async function compareWhole(chat: Chat, state: Sweeping, perSweep: number): Promise<SynchroniseReport> {
	const { position } = await chat.conversations.changedSince(null)
	let count = 0
	const report = await chat.queue.synchronise(async () => {
		const now = chat.clock.now()
		const tickets = await chat.conversations.tickets(now - defaultQueuePolicy.seekerGraceMs, now)
		count = tickets.length
		return Promise.all(tickets.map((ticket) => (ticket.lease === null ? ticket : withBoundedLease(chat, ticket, ticket.lease))))
	})
	state.position = position
	state.rest = Math.ceil(count / perSweep) - 1
	if (report.readded > 0) chat.announcer.queueChanged()
	return report
}

/**
 * Puts those in line who have come since: their node may have died between storing them and saying so. Nobody is taken out, as a reading that
 * is a moment old must not cost anybody their place; whoever no longer waits leaves when they are looked at. False when that is not enough.
 */
async function followChanges(chat: Chat, state: Sweeping): Promise<boolean> {
	if (!(await chat.queue.isWhole())) return false
	const changes = await chat.conversations.changedSince(state.position)
	if (changes.isAll) return false
	const isParked = (since: number) => since <= chat.clock.now() - defaultQueuePolicy.seekerGraceMs
	const waiting = changes.conversations.flatMap(({ conversation }) =>
		conversation.state === 'waiting' && !(conversation.seeker.kind === 'lost' && isParked(conversation.seeker.since))
			? [queuedTicketOf(conversation)]
			: [],
	)
	if (waiting.length > 0) await chat.queue.add(waiting)
	state.position = changes.position
	return true
}

/**
 * When an offer ends is told by the clock of the node that made it. Read by a node whose clock is minutes behind, its lease would hide the
 * person for as long after the offer is over, so none is longer than one that was just made.
 */
async function withBoundedLease(chat: Chat, ticket: StoredTicket, lease: TicketLease): Promise<StoredTicket> {
	const { offerTtlMs, leaseMarginMs } = await chat.programmes.policy(ticket.lane.programmeId)
	return { ...ticket, lease: { ...lease, ttlMs: Math.min(lease.ttlMs, offerTtlMs + leaseMarginMs) } }
}
