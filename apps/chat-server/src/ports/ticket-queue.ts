import type { Lane } from '@akin/core/queue/lanes'
import type { TicketRef } from '@akin/core/queue/ticket'
import type { ClaimId, ConversationId } from '@akin/core/support/ids'

/** A ticket as the live queue knows it: who, in which lane, and where. `score` is `ticketScore` of the stored ticket; lower is sooner. */
export type QueuedTicket = TicketRef & { readonly score: number }

/** A ticket as PostgreSQL has it. `lease` is set while an offer for it stands, so that a queue rebuilt from nothing hides it again. */
export type StoredTicket = QueuedTicket & { readonly lease: TicketLease | null }
export type TicketLease = { readonly claimId: ClaimId; readonly ttlMs: number }

/** A person's place among those waiting in their lane. */
export type QueuePosition = {
	/** 1 is next. Somebody being offered to a listener still counts as waiting, so nobody's number jumps to and fro. */
	readonly position: number
	readonly waitingInLane: number
}

export type SynchroniseReport = { readonly readded: number; readonly dropped: number }

/**
 * The order of those waiting and the leases on them. It proposes, PostgreSQL decides: whoever holds a lease may try to commit an offer, and
 * only that commit counts. It holds ids, lanes, scores and claim ids, nothing about people; it may be emptied at any moment and is rebuilt
 * by `synchronise`. Every operation costs O(log n) in the number waiting.
 *
 * All operations throw a fault when the store behind them cannot be reached; none is repeated blindly.
 */
export type TicketQueue = {
	/**
	 * Puts tickets in line; the conversation is already stored as waiting. Adding again changes nothing, as the score depends on stored
	 * facts only; adding with another score (somebody said they are in danger) moves the ticket. A lease on it stays.
	 */
	add(tickets: readonly QueuedTicket[]): Promise<void>

	/** Takes tickets out of line with any lease on them: matched, left or closed. Unknown ones are ignored. */
	remove(tickets: readonly TicketRef[]): Promise<void>

	/** The first `count` tickets of these lanes together, in order (score, then conversation id), without those under a lease. */
	peek(lanes: readonly Lane[], count: number): Promise<readonly QueuedTicket[]>

	/**
	 * Reserves a ticket for one claim. True exactly for the claim that holds it: repeating the same claim answers true without prolonging
	 * the lease, any other claim gets false until the lease is released or has run out. False for a ticket not in line.
	 */
	lease(ticket: TicketRef, claimId: ClaimId, ttlMs: number): Promise<boolean>

	/** Gives a ticket back to its old place. Only the claim that holds the lease can; anything else is ignored. */
	release(ticket: TicketRef, claimId: ClaimId): Promise<void>

	/**
	 * Makes the queue equal to what is stored: adds what is missing, corrects scores, restores leases, drops what nobody stored.
	 * `readStored` reads every conversation that is waiting or offered; it is a function so that tickets added or removed while it reads
	 * are left alone instead of being undone by an older reading.
	 */
	synchronise(readStored: () => Promise<readonly StoredTicket[]>): Promise<SynchroniseReport>

	/**
	 * False when it may have lost what it held since this node last synchronised it: emptied, put back to an earlier state, or never
	 * synchronised from here. What was not lost with it may still differ from what is stored.
	 */
	isWhole(): Promise<boolean>

	/** Places of many at once in one round trip; tickets not in line are absent from the answer. */
	positions(tickets: readonly TicketRef[]): Promise<ReadonlyMap<ConversationId, QueuePosition>>

	/** How many wait in each lane, in the order asked. */
	sizes(lanes: readonly Lane[]): Promise<readonly number[]>

	/** Called when the live queue may have been lost and regained, to synchronise at once instead of at the next tick. Returns the way to stop. */
	onRestart(handler: () => void): () => void
}
