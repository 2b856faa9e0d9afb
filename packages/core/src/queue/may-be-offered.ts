import type { AttentionTier } from '../attention/signal.ts'
import { isResting, type Shift } from '../shift/shift.ts'
import type { ConversationId, StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import type { Takes } from '../training/rung.ts'
import { type Lane, laneKey } from './lanes.ts'
import type { QueuePolicy } from './queue-policy.ts'
import type { QueueTicket } from './ticket.ts'

/** A listener who is ready, as far as choosing among tickets needs to know them. */
export type ReadyListener = {
	readonly id: StaffId
	readonly lanes: readonly Lane[]
	/** Codes of the topics they have lived through themselves. */
	readonly topics: readonly string[]
	/** Whom they may be put to now. */
	readonly takes: Takes
	/** Conversations not to be put to them again, such as one they passed on. */
	readonly excludedConversationIds: readonly ConversationId[]
}

/** Somebody they talk with, as far as it says how much they hold: how soon a human is needed there, and what the programme lets them hold beside it. */
export type HeldTalk = { readonly tier: AttentionTier; readonly whileActNow: number }

/** Everything that is known of a listener when somebody is to be put to them. */
export type KnownListener = ReadyListener & {
	readonly isSuspended: boolean
	/** Null: not on shift. */
	readonly shift: Shift | null
	readonly conversations: number
	readonly held: readonly HeldTalk[]
	/** An offer waits for their answer. */
	readonly hasOffer: boolean
	/** A colleague's question, whether they can take somebody over, waits for their answer. The queue does not wait for it. */
	readonly isAskedToTakeOver: boolean
	/** Seen lately. */
	readonly isHere: boolean
}

/** Why nobody at all is put to a listener now, in the order in which it is said. */
export type NobodyNow =
	| 'suspended'
	| 'not_unlocked'
	| 'not_on_shift'
	| 'resting'
	| 'paused'
	| 'away'
	| 'gone'
	| 'full'
	| 'with_somebody_in_danger'
	| 'being_asked'
	| 'not_asking'
/** Why this one is not put to them, although others may be. */
export type NotThisOne = 'not_served' | 'not_unlocked' | 'excluded' | 'kept_for_another'
/** Why this one may be: they came back to this listener, the listener has lived through the same, or there is no reason against it. */
export type WhyThisOne = 'came_back' | 'shared_experience' | 'may_help'

export type MayBeOffered =
	| { readonly ok: true; readonly reason: WhyThisOne }
	| { readonly ok: false; readonly reason: NobodyNow | NotThisOne }

/**
 * [QU11] The one decision whether a waiting person may be put to a listener. Matching, what is looked at again behind an offer, taking it on, and
 * whoever gives a place by hand all ask it; who is chosen among several that may be is `chooseTicket`.
 */
export function mayBeOffered(
	listener: KnownListener,
	ticket: QueueTicket,
	policy: Pick<QueuePolicy, 'dangerBoostMs'>,
	now: Instant,
): MayBeOffered {
	const against = whyNobodyNow(listener, now) ?? whyNotThisOne(listener, policy, now)(ticket)
	if (against !== null) return { ok: false, reason: against }
	if (cameBackTo(ticket, listener)) return { ok: true, reason: 'came_back' }
	return { ok: true, reason: sharedTopics(ticket, listener).length > 0 ? 'shared_experience' : 'may_help' }
}

/** The part of it that is about the listener alone. */
export function whyNobodyNow(listener: KnownListener, now: Instant): NobodyNow | null {
	const { shift, conversations } = listener
	if (listener.isSuspended) return 'suspended'
	if (listener.takes === 'nobody') return 'not_unlocked'
	if (shift === null) return 'not_on_shift'
	if (isResting(shift, now)) return 'resting'
	if (shift.mode === 'paused' || shift.mode === 'away') return shift.mode
	if (!listener.isHere) return 'gone'
	if (conversations >= shift.capacity) return 'full'
	if (listener.held.some(({ tier, whileActNow }) => tier === 'act_now' && conversations >= whileActNow)) return 'with_somebody_in_danger'
	if (listener.hasOffer) return 'being_asked'
	return shift.mode === 'ready' ? null : 'not_asking'
}

/** Whether they help people on shift, those included who cannot take another one in this moment. */
export const isHelping = (why: NobodyNow | null): boolean =>
	why === null || why === 'full' || why === 'with_somebody_in_danger' || why === 'being_asked' || why === 'not_asking'

/** Whether an offer that stands is still theirs to answer: it is what they are being asked, and what they answer their "I am ready" with. */
export const mayAnswer = (why: NobodyNow | null): boolean => why === null || why === 'being_asked' || why === 'not_asking'

/** The part that is about one ticket: a lane they serve, a talk they may be put to, neither side shut out from the other [QU3], and not kept for somebody else [RW3]. */
export function whyNotThisOne(
	listener: ReadyListener,
	policy: Pick<QueuePolicy, 'dangerBoostMs'>,
	now: Instant,
): (ticket: QueueTicket) => NotThisOne | null {
	const lanes = new Set(listener.lanes.map(laneKey))
	const excluded = new Set(listener.excludedConversationIds)
	return (ticket) => {
		if (!lanes.has(laneKey(ticket.lane))) return 'not_served'
		if (listener.takes === 'nobody' || (listener.takes === 'light' && !ticket.isLight)) return 'not_unlocked'
		if (excluded.has(ticket.conversationId) || ticket.excludedListenerIds.includes(listener.id)) return 'excluded'
		return cameBackTo(ticket, listener) || !isKept(ticket, policy, now) ? null : 'kept_for_another'
	}
}

/** Whether they talked with this listener before and wished for them. */
export const cameBackTo = ({ keptFor }: QueueTicket, { id }: Pick<ReadyListener, 'id'>): boolean => keptFor?.listenerId === id

/** [RW3] Whether a ticket is put to nobody but one listener now. */
export function isKept(ticket: QueueTicket, policy: Pick<QueuePolicy, 'dangerBoostMs'>, now: Instant): boolean {
	const { keptFor } = ticket
	if (keptFor === null || keptFor.until <= now || isInDanger(ticket, policy)) return false
	return !ticket.excludedListenerIds.includes(keptFor.listenerId)
}

/** Whether the ticket stands at the front because the person said they are in danger. */
export const isInDanger = (ticket: Pick<QueueTicket, 'boostMs'>, policy: Pick<QueuePolicy, 'dangerBoostMs'>): boolean =>
	ticket.boostMs >= policy.dangerBoostMs

/** What the person says it is about and the listener has lived through, in the person's order. */
export function sharedTopics(ticket: QueueTicket, listener: Pick<ReadyListener, 'topics'>): readonly string[] {
	const lived = new Set(listener.topics)
	return [...new Set(ticket.topics)].filter((topic) => lived.has(topic))
}
