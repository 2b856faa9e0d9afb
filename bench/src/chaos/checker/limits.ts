import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'

/** The times the rules go by, in milliseconds. Bounds of the promises, and how much a busy machine may add before it counts. */
export type Limits = {
	/** How long an offer may stand unanswered. */
	readonly offerTtlMs: number
	/** After so long without any page a place may be given up. */
	readonly seekerGoneMs: number
	/** After so long without a handler's page the supervisors must see it. */
	readonly listenerGraceMs: number
	/** How long it takes at most until a silence that has lasted long enough is looked at: a missed beat, and the next watch. */
	readonly noticeWithinMs: number
	/** M5, after a drop that was noticed. */
	readonly noticedDropMs: number
	/** M5, after a drop that nobody noticed: the beacon, and the silence a client waits for. */
	readonly silentDropMs: number
	/** Q5. */
	readonly offeredWithinMs: number
	/** S1. */
	readonly alarmWithinMs: number
	/** What two shared cores may add to any of these: measured in rounds without a fault, where the slowest took half of it. */
	readonly slackMs: number
}

export const defaultLimits: Limits = {
	offerTtlMs: defaultQueuePolicy.offerTtlMs,
	seekerGoneMs: defaultQueuePolicy.seekerGraceMs + defaultQueuePolicy.seekerPlaceKeptMs,
	listenerGraceMs: defaultQueuePolicy.listenerGraceMs,
	noticeWithinMs: 7_000,
	noticedDropMs: 5_000,
	silentDropMs: 20_000,
	offeredWithinMs: 2_000,
	alarmWithinMs: 2_000,
	slackMs: 4_000,
}
