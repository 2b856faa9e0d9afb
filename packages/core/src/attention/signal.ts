import type { ClientId, SignalId, StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import type { WordSignalKind } from './word-signal.ts'

/** Order of need. Never a score, never a prediction: it says who needs a human next. */
export type AttentionTier = 'act_now' | 'needs_eyes' | 'watch' | 'not_reviewed'
/** What somebody pressed, or what the service noticed without reading a word. */
export type CircumstanceKind =
	| 'help_requested'
	| 'danger_declared'
	| 'listener_lost'
	| 'no_handler'
	| 'waiting_long'
	| 'not_asked'
	| 'listener_silent'
	| 'long_talk'
	| 'new_listener'
	| 'changed_listener'
	| 'conduct_reported'
	| 'conduct_danger_reported'
	| 'person_reported'
export type SignalKind = CircumstanceKind | WordSignalKind

/** The words a signal rests on, by their place: none of them is in it. */
export type SignalWords = {
	/** `pack.rule`, as the engine names it. */
	readonly rule: string
	/** The entry of the room they stand in, by the mark of who wrote it. */
	readonly entry: ClientId
	/** From, and up to but not including, in UTF-16 units of its text; for the answers before a conversation, of what it is about. */
	readonly span: readonly [number, number]
}

/** What the person who acknowledged it says: they see to it, or there is nothing to see to. */
export type SignalOutcome = 'on_it' | 'not_needed'
export type Acknowledged = {
	readonly by: StaffId
	readonly byName: string
	readonly at: Instant
	readonly outcome: SignalOutcome
}

/** One observed reason for attention. It stays open until a person acknowledges it (S1). */
export type Signal = {
	readonly id: SignalId
	readonly kind: SignalKind
	readonly tier: AttentionTier
	readonly raisedAt: Instant
	/** Null where it rests on something else than words. */
	readonly words: SignalWords | null
	readonly acknowledged: Acknowledged | null
}

/** [AT1] The tier each circumstance raises a conversation to. Words have the tier that their rule says. */
export const tierOfSignal: Readonly<Record<CircumstanceKind, AttentionTier>> = {
	help_requested: 'act_now',
	danger_declared: 'act_now',
	no_handler: 'act_now',
	listener_lost: 'needs_eyes',
	waiting_long: 'needs_eyes',
	not_asked: 'needs_eyes',
	listener_silent: 'needs_eyes',
	long_talk: 'watch',
	new_listener: 'watch',
	changed_listener: 'watch',
	conduct_danger_reported: 'act_now',
	conduct_reported: 'needs_eyes',
	person_reported: 'needs_eyes',
}

/** Somebody says that something is wrong: it may be said after the end as well. */
const reported: ReadonlySet<SignalKind> = new Set<CircumstanceKind>(['conduct_reported', 'conduct_danger_reported', 'person_reported'])
export const isReported = (kind: SignalKind): boolean => reported.has(kind)

const circumstances: ReadonlySet<string> = new Set(Object.keys(tierOfSignal))
export const isWordSignal = (kind: SignalKind): kind is WordSignalKind => !circumstances.has(kind)

/** [AT29] Signals about staff are for supervisors alone: the listener they are about is not told. */
export const isAboutStaff = (kind: SignalKind): boolean =>
	kind === 'new_listener' || kind === 'changed_listener' || kind.startsWith('conduct_')

const order: Readonly<Record<AttentionTier, number>> = { act_now: 0, needs_eyes: 1, watch: 2, not_reviewed: 3 }

/**
 * [AT2] The tier of a conversation is that of its most urgent open signal. One that had a signal which a person has acknowledged stays on
 * `watch`, and so does one that a supervisor has pinned; any other is `not_reviewed`, which is not the same as well.
 */
export function tierOf(signals: readonly Signal[], isPinned = false): AttentionTier {
	const open = signals.filter((signal) => signal.acknowledged === null).map((signal) => signal.tier)
	const first = open.sort((a, b) => order[a] - order[b])[0]
	return first ?? (signals.length > 0 || isPinned ? 'watch' : 'not_reviewed')
}

type Ordered = {
	readonly id: string
	readonly signals: readonly Signal[]
	readonly waitingSince: Instant
	readonly pinnedAt: Instant | null
}

/** Where something stands among others that need attention. Compare two with `compareAttention`. */
export type AttentionPlace = {
	readonly rank: number
	/** Since when it is pinned, where that is what put it there. Whoever is not pinned stands behind. */
	readonly pinnedAt: Instant
	readonly since: Instant
	readonly waitingSince: Instant
	readonly id: string
}

/** Later than every instant. */
export const notPinned: Instant = Number.MAX_SAFE_INTEGER

export function attentionPlace({ id, signals, waitingSince, pinnedAt }: Ordered): AttentionPlace {
	const tier = tierOf(signals, pinnedAt !== null)
	const raised = signals.filter((signal) => signal.acknowledged === null && signal.tier === tier).map((signal) => signal.raisedAt)
	const pinned = tier === 'watch' ? (pinnedAt ?? notPinned) : notPinned
	return { rank: order[tier], pinnedAt: pinned, since: raised.length > 0 ? Math.min(...raised) : waitingSince, waitingSince, id }
}

export const mustActNow = ({ rank }: Pick<AttentionPlace, 'rank'>): boolean => rank === order.act_now

/**
 * [AT3] Most urgent tier first; on `watch` those that are pinned before the others; within it the one whose signal of that tier is open longest, then the one waiting longest, then by id so that
 * the order is total.
 */
export const compareAttention = (a: AttentionPlace, b: AttentionPlace): number =>
	a.rank - b.rank ||
	a.pinnedAt - b.pinnedAt ||
	a.since - b.since ||
	a.waitingSince - b.waitingSince ||
	(a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

export const byAttention = (a: Ordered, b: Ordered): number => compareAttention(attentionPlace(a), attentionPlace(b))
