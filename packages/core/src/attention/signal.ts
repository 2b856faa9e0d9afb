import type { SignalId, StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'

/** Order of need. Never a score, never a prediction: it says who needs a human next. */
export type AttentionTier = 'act_now' | 'needs_eyes' | 'watch' | 'not_reviewed'
export type SignalKind = 'help_requested' | 'danger_declared' | 'listener_lost' | 'no_handler' | 'waiting_long'

/** One observed reason for attention. It stays open until a person acknowledges it (S1). */
export type Signal = {
	readonly id: SignalId
	readonly kind: SignalKind
	readonly tier: AttentionTier
	readonly raisedAt: Instant
	readonly acknowledged: { readonly by: StaffId; readonly byName: string; readonly at: Instant } | null
}

/** [AT1] The tier each kind of signal raises a conversation to. */
export const tierOfSignal: Readonly<Record<SignalKind, AttentionTier>> = {
	help_requested: 'act_now',
	danger_declared: 'act_now',
	no_handler: 'act_now',
	listener_lost: 'needs_eyes',
	waiting_long: 'needs_eyes',
}

const order: Readonly<Record<AttentionTier, number>> = { act_now: 0, needs_eyes: 1, watch: 2, not_reviewed: 3 }

/**
 * [AT2] The tier of a conversation is that of its most urgent open signal. One that had a signal which a person has acknowledged stays on
 * `watch`; one that never had any is `not_reviewed`, which is not the same as well.
 */
export function tierOf(signals: readonly Signal[]): AttentionTier {
	const open = signals.filter((signal) => signal.acknowledged === null).map((signal) => signal.tier)
	const first = open.sort((a, b) => order[a] - order[b])[0]
	return first ?? (signals.length > 0 ? 'watch' : 'not_reviewed')
}

type Ordered = { readonly id: string; readonly signals: readonly Signal[]; readonly waitingSince: Instant }

/** Where something stands among others that need attention. Compare two with `compareAttention`. */
export type AttentionPlace = { readonly rank: number; readonly since: Instant; readonly waitingSince: Instant; readonly id: string }

export function attentionPlace({ id, signals, waitingSince }: Ordered): AttentionPlace {
	const tier = tierOf(signals)
	const raised = signals.filter((signal) => signal.acknowledged === null && signal.tier === tier).map((signal) => signal.raisedAt)
	return { rank: order[tier], since: raised.length > 0 ? Math.min(...raised) : waitingSince, waitingSince, id }
}

export const mustActNow = ({ rank }: Pick<AttentionPlace, 'rank'>): boolean => rank === order.act_now

/**
 * [AT3] Most urgent tier first; within it the one whose signal of that tier is open longest, then the one waiting longest, then by id so that
 * the order is total.
 */
export const compareAttention = (a: AttentionPlace, b: AttentionPlace): number =>
	a.rank - b.rank || a.since - b.since || a.waitingSince - b.waitingSince || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

export const byAttention = (a: Ordered, b: Ordered): number => compareAttention(attentionPlace(a), attentionPlace(b))
