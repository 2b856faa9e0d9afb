import type { AttentionTier } from '@akin/core/attention/signal'
import type { CloseReason, Conversation, OpenConversation } from '@akin/core/conversation/conversation'
import type { Handle } from '@akin/core/conversation/handle'
import type { Lane } from '@akin/core/queue/lanes'
import type { Moments } from '@akin/core/supervision/flow'
import type { ClientId, ConversationId, ProgrammeId, SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { Result } from '@akin/core/support/result'
import type { Stream } from '@akin/core/view/entry-view'
import type { Heads } from '@akin/core/view/staff-context'
import type { StoredTicket } from './ticket-queue.ts'

export type StoredConversation = {
	readonly conversation: Conversation
	/** Counts its changes from 1; entries written by people do not count. The one with the higher number is the later reading. */
	readonly version: number
	readonly heads: Heads
	/** Null once it was erased: nothing can be opened any more. */
	readonly wrappedKey: Uint8Array | null
	readonly seekerLastWroteAt: Instant | null
	readonly staffLastWroteAt: Instant | null
}

export type LastWrote = Pick<StoredConversation, 'seekerLastWroteAt' | 'staffLastWroteAt'>

/** A point in the changes of a store. Means nothing to anybody but the store. */
export type ChangePosition = string
export type Changes = { readonly position: ChangePosition; readonly isAll: boolean; readonly conversations: readonly StoredConversation[] }

export type Sender =
	| { readonly role: 'seeker'; readonly id: SeekerSessionId }
	| { readonly role: 'listener' | 'supervisor'; readonly id: StaffId }
	| { readonly role: 'service'; readonly id: null }

/** A line of the log before it has a place in it. `sealed` is the only thing that carries words. */
export type NewEntry = {
	readonly stream: Stream
	readonly sender: Sender
	/** The sender's mark; for a notice, one of its own. */
	readonly clientId: ClientId
	readonly sealed: Uint8Array
	readonly at: Instant
}
export type StoredEntry = NewEntry & { readonly conversationId: ConversationId; readonly seq: number; readonly epoch: number }

export type AppendRefusal = 'conversation_not_found' | 'conversation_closed' | 'not_a_writer'
export type Appended = { readonly entry: StoredEntry; readonly heads: Heads; readonly epoch: number; readonly isDuplicate: boolean }

/** What a lifecycle command leads to: the new state and the notices it leaves in the log. */
export type Change = { readonly conversation: Conversation; readonly entries: readonly NewEntry[] }
export type Committed = { readonly before: Conversation; readonly stored: StoredConversation; readonly entries: readonly StoredEntry[] }
export type ChangeRefusal = 'conversation_not_found' | 'at_capacity' | 'listener_has_offer' | 'listener_not_ready' | 'already_reading'

/** `hand_over`: the wrap-up of a listener who handed it over. */
export type ConversationRecord = (
	| { readonly kind: 'wrap_up' | 'feedback' }
	| { readonly kind: 'hand_over'; readonly listenerId: StaffId }
) & {
	readonly codes: Readonly<Record<string, string | null>>
	readonly sealed: Uint8Array | null
}

/** What a list of closed conversations is narrowed down to; null: whatever it is. */
export type ClosedFilter = {
	readonly programmeIds: readonly ProgrammeId[]
	readonly endedFrom: Instant | null
	readonly endedBefore: Instant | null
	readonly handle: Handle | null
	/** Their listener at the end. */
	readonly listenerId: StaffId | null
	/** Of a signal it had, acknowledged or not; `not_reviewed`: it had none. */
	readonly tier: AttentionTier | null
	readonly reason: CloseReason | null
	/** Only those behind this one, in the order of the list. */
	readonly after: { readonly closedAt: Instant; readonly id: ConversationId } | null
}

/**
 * Conversations, their logs and their tickets: the truth. Every method that writes has committed when it resolves.
 * Throws a fault when the store cannot be reached; what was being written may or may not have been committed then, and repeating it is safe.
 */
export type ConversationStore = {
	/** Stores a new conversation with its first entries. `already_open` when this seeker session has one (Q2). */
	create(conversation: Conversation, wrappedKey: Uint8Array, entries: readonly NewEntry[]): Promise<Result<Committed, 'already_open'>>

	load(id: ConversationId): Promise<StoredConversation | null>
	loadMany(ids: readonly ConversationId[]): Promise<readonly StoredConversation[]>
	/** The open conversation of this session, else the one that closed last, else null. */
	latestOfSeeker(id: SeekerSessionId): Promise<StoredConversation | null>
	/** Those a listener handles, observes or still has to wrap up. */
	ofListener(id: StaffId): Promise<readonly StoredConversation[]>
	/** The conversation on offer to this listener. */
	offeredTo(id: StaffId): Promise<StoredConversation | null>
	/** The talks this listener is asked to take on. */
	askedOf(id: StaffId): Promise<readonly StoredConversation[]>
	/** The talk this learner reads along with, or asks to. */
	readAlongBy(id: StaffId): Promise<StoredConversation | null>
	/** Every open conversation that one of these listeners holds, is offered, or is asked to take on: what they have in hand, in one reading. */
	inHandOf(ids: readonly StaffId[]): Promise<readonly OpenConversation[]>
	/** Those this listener handed over and has not wrapped up. */
	handedOverBy(id: StaffId): Promise<readonly StoredConversation[]>
	/** The talks in which a question about handing over has ended. */
	transfersExpiredBy(now: Instant): Promise<readonly StoredConversation[]>
	findOffer(offerId: string): Promise<StoredConversation | null>
	/** Every conversation that is not closed. */
	open(): Promise<readonly StoredConversation[]>
	/** Every closed conversation with an `act_now` signal that no person has acknowledged, the one closed first before the others. */
	endedUnacknowledged(): Promise<readonly StoredConversation[]>
	/** Closed conversations, the one that ended last first, at most so many. */
	closed(filter: ClosedFilter, limit: number): Promise<readonly StoredConversation[]>
	/**
	 * The conversations whose state changed since that position, in any order, and where the next question begins; some may come twice. With
	 * null, or a position this store does not know (it was restored), `isAll` is true and the answer holds no conversations: whoever keeps a
	 * picture begins anew with `open` and `endedUnacknowledged`, and then asks for what changed since.
	 */
	changedSince(position: ChangePosition | null): Promise<Changes>
	/** When the seeker and when the staff of each of these last wrote. */
	lastWrote(ids: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, LastWrote>>
	/** The conversations going on in which a signal stands since before `before` and nobody has asked about safety. */
	notAskedSince(before: Instant): Promise<readonly StoredConversation[]>
	/** The talks in which the person's words were a reason to ask about safety and they have had no answer since before `before`. */
	silentSince(before: Instant): Promise<readonly StoredConversation[]>
	/** The talks that began before `before` and have not been pointed out for it. */
	longSince(before: Instant): Promise<readonly StoredConversation[]>
	/** The talks that a listener answers who had taken fewer than `talks` before, and that have not been pointed out for it. */
	heldByNewListeners(talks: number): Promise<readonly StoredConversation[]>
	offersExpiredBy(now: Instant): Promise<readonly StoredConversation[]>
	/**
	 * The stored queue: everybody waiting or offered, but for those whose seeker has been gone since before `parkedBefore`. Leases are told as
	 * running out so many milliseconds after `now`.
	 */
	tickets(parkedBefore: Instant, now: Instant): Promise<readonly StoredTicket[]>

	/**
	 * Locks the conversation, lets `decide` say what becomes of it, and commits that: state, grants, notices and the listener's place in one
	 * go. `decide` is pure and may be called again. Nothing is written when it refuses. `at_capacity`: the listener who would now hold a
	 * place has none free, is resting or off shift (Q3). `listener_not_ready`: whoever the queue would now offer it to has stopped asking for the
	 * next person, has no place free, is resting or off shift; `already_reading` when a learner reads along with another one, or asks to.
	 */
	change<E>(id: ConversationId, decide: (stored: StoredConversation) => Result<Change, E>): Promise<Result<Committed, E | ChangeRefusal>>

	/**
	 * Adds one entry written by a person, if they are entitled at the moment of commit (S2) and have not sent it before (M3).
	 * A repeated send answers the first one's entry with `isDuplicate`; whether the words are the same is for the caller to see.
	 */
	append(conversationId: ConversationId, entry: NewEntry): Promise<Result<Appended, AppendRefusal>>

	/** Whether this sender's entry with this mark is in the log already (M3). */
	hasEntry(id: ConversationId, sender: Sender, clientId: ClientId): Promise<boolean>

	/** Entries of one stream in order, from the one behind `after`. */
	entries(id: ConversationId, stream: Stream, after: number, limit: number): Promise<readonly StoredEntry[]>

	/** How long people lately waited until somebody answered, for an honest estimate. */
	observedWaits(lane: Lane, since: Instant): Promise<readonly { readonly enqueuedAt: Instant; readonly takenAt: Instant }[]>

	/** When those of these programmes came, were answered and ended of whom anything happened since, or who are still open. */
	momentsSince(programmeIds: readonly ProgrammeId[], since: Instant): Promise<readonly Moments[]>

	/** Keeps what was said afterwards beside the conversation; a second one of a kind, or of one listener, replaces the first. */
	saveRecord(id: ConversationId, record: ConversationRecord): Promise<void>
	/** What was kept beside it; nothing once it was erased. */
	recordsOf(id: ConversationId): Promise<readonly ConversationRecord[]>
}
