import type { AskedTracker } from '../attention/asked-tracker.ts'
import type { Signal } from '../attention/signal.ts'
import type { KeptFor } from '../returning/keep-for.ts'
import type { ClaimId, ConversationId, OfferId, ProgrammeId, SeekerSessionId, StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import type { ExtraReader } from './refused-readers.ts'
import type { Shadow } from './shadow.ts'
import type { HandOver, Transfer } from './transfer.ts'

export type Person = { readonly id: StaffId; readonly name: string }
/** Whether somebody's device is reachable, as far as the server has noticed. */
export type Connection = { readonly kind: 'here' } | { readonly kind: 'lost'; readonly since: Instant }

export type CloseReason =
	| 'ended_by_seeker'
	| 'ended_by_listener'
	| 'ended_by_supervisor'
	| 'left_queue'
	| 'seeker_lost'
	| 'left_quickly'
	| 'programme_closed'

/** Why a supervisor keeps a conversation in view. Codes: what people write is sealed with the log, and a board has no words of anybody. */
export const pinReasons = ['keep_in_view', 'new_listener', 'long_talk', 'came_back'] as const
export type PinReason = (typeof pinReasons)[number]
/** A supervisor's mark, seen by all of them: this one is to be kept in view. */
export type Pin = { readonly by: Person; readonly at: Instant; readonly reason: PinReason }

/** What every conversation has, whatever its state. */
export type Common = {
	readonly id: ConversationId
	readonly programmeId: ProgrammeId
	readonly language: string
	readonly seekerId: SeekerSessionId
	/** Topic codes of the programme that the seeker chose; used for matching. */
	readonly topics: readonly string[]
	readonly requestedAt: Instant
	/** Raised whenever somebody loses a right to see or to write; part of every room's name. */
	readonly epoch: number
	readonly signals: readonly Signal[]
	/** Whether somebody has asked about their safety since there was a reason to. */
	readonly asked: AskedTracker
	/** Listeners who handed it over, the first of them first. */
	readonly handedOver: readonly HandOver[]
	/** Who may not read along, because the person said so; whoever matches or lets somebody in reads it. */
	readonly refusedReaders: readonly ExtraReader[]
	/** Of whom the person was told before they wrote anything; who is not among them never reads along. */
	readonly toldOfReaders: readonly ExtraReader[]
}

/** What it has while it is open. */
type Open = Common & {
	readonly seeker: Connection
	/** When it joined the queue. Going back to the queue keeps it, and with it the place (Q4, Q6). */
	readonly enqueuedAt: Instant
	/** When the wait began that it is in, or was in last: going back to the queue begins another one. */
	readonly inQueueSince: Instant
	/** How much earlier than `enqueuedAt` it counts as, in milliseconds. */
	readonly boostMs: number
	/** Listeners who passed on it: it is not offered to them again. */
	readonly passedBy: readonly StaffId[]
	readonly pin: Pin | null
	/** The listener they talked with before, where they came with return words and wished for it. */
	readonly keptFor: KeptFor | null
}

export type Offer = {
	readonly id: OfferId
	readonly claimId: ClaimId
	readonly listenerId: StaffId
	readonly madeAt: Instant
	readonly expiresAt: Instant
	readonly sharedTopics: readonly string[]
	readonly reason: 'in_danger' | 'came_back' | 'waited_longest' | 'shared_experience'
	/** [LD10] Made to somebody who is put to light talks only; absent: to somebody who may listen to everybody. */
	readonly lightOnly?: true
}

/** Who answers the seeker now. `observer` is the listener a supervisor took over from, who stays and reads. */
export type Handler =
	| (Person & { readonly role: 'listener'; readonly connection: Connection })
	| (Person & { readonly role: 'supervisor'; readonly connection: Connection; readonly observer: Person | null })

export type Waiting = Open & { readonly state: 'waiting' }
export type Offered = Open & { readonly state: 'offered'; readonly offer: Offer }
export type Active = Open & {
	readonly state: 'active'
	readonly startedAt: Instant
	readonly handler: Handler
	/** The offer it came from, so that a listener who missed the answer and accepts again is told that they have it. */
	readonly acceptedOfferId: OfferId | null
	/** Supervisors who joined and may write beside the handler. */
	readonly joined: readonly Person[]
	/** The transfer that is under way, or what became of the last one. */
	readonly transfer: Transfer | null
	/** The epoch in which the listener who is in it came to it. */
	readonly listenerSince: number
	/** A learner who reads along, or asks whether they may. */
	readonly shadow: Shadow | null
}
/** What is kept of the talk that was going on when the conversation closed. */
export type Talk = {
	readonly startedAt: Instant
	readonly listener: Person | null
	/** Who answered at the end. A listener who only observed then has not seen what stands backstage, and does not get to see it by the end. */
	readonly handlerRole: Handler['role']
	/** The supervisor who answered at the end, where one did; a conversation that closed before this was kept does not say who. */
	readonly supervisor?: Person
	readonly wrapUp: 'due' | 'done' | 'none'
	readonly listenerSince: number
}
export type Closed = Common & {
	readonly state: 'closed'
	readonly enqueuedAt: Instant
	readonly closedAt: Instant
	readonly reason: CloseReason
	readonly talk: Talk | null
	readonly feedbackGiven: boolean
	readonly erased: boolean
}

export type Conversation = Waiting | Offered | Active | Closed
export type OpenConversation = Waiting | Offered | Active

/** Only an open conversation is kept in view. A node that is about to be replaced by this version stores none without saying so. */
export const pinOf = (conversation: Conversation): Pin | null => (conversation.state === 'closed' ? null : (conversation.pin ?? null))

/** The listener whose capacity this conversation takes up: the handling one, or the one who stays while a supervisor answers. */
export function slotHolder(conversation: Conversation): StaffId | null {
	if (conversation.state !== 'active') return null
	const { handler } = conversation
	return handler.role === 'listener' ? handler.id : (handler.observer?.id ?? null)
}

/** The listener who is in the conversation, handling it or observing. */
export function listenerOf(conversation: Active): Person | null {
	const { handler } = conversation
	return handler.role === 'listener' ? { id: handler.id, name: handler.name } : handler.observer
}

/** For whom it is kept. A node that is about to be replaced by this version stores nothing of it. */
export const keptForOf = (conversation: OpenConversation): KeptFor | null => conversation.keptFor ?? null

/** When the wait began that it is in. A node that is about to be replaced by this version stores only when it first came. */
export const inQueueSince = (conversation: OpenConversation): Instant => conversation.inQueueSince ?? conversation.enqueuedAt

/** Whom the queue offers it to by this change; null: nobody. Whoever was handed it by another listener was asked before. */
export const offeredByQueue = (before: Conversation, after: Conversation): StaffId | null =>
	before.state === 'waiting' && after.state === 'offered' ? after.offer.listenerId : null
