import type { StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import type { Rest } from './rest.ts'

/** A listener's time on duty. */
export type Shift = {
	readonly listenerId: StaffId
	readonly startedAt: Instant
	/** How many conversations at once the listener chose for this shift. */
	readonly chosenCapacity: number
	/** How many they are offered at once: what they chose, or fewer where a supervisor has lowered it. */
	readonly capacity: number
	/**
	 * `ready`: has asked for the next person · `not_asking`: on shift, has not · `paused`: by choice · `away`: after two missed offers, until
	 * the listener is back.
	 */
	readonly mode: 'ready' | 'not_asking' | 'paused' | 'away'
	readonly readySince: Instant | null
	readonly missedOffers: number
	readonly pausedSince: Instant | null
	/** When the last pause by choice of this shift ended. */
	readonly resumedAt: Instant | null
	/** The last rest given to this listener. Kept apart from the shift, so that ending one and starting another does not end it. */
	readonly rest: Rest | null
}

export type Availability = 'off' | 'ready' | 'busy' | 'paused' | 'away' | 'not_asking'

export const startShift = (listenerId: StaffId, capacity: number, now: Instant): Shift => ({
	...{ listenerId, chosenCapacity: capacity, capacity },
	startedAt: now,
	mode: 'not_asking',
	readySince: null,
	missedOffers: 0,
	pausedSince: null,
	resumedAt: null,
	rest: null,
})

export const isResting = ({ rest }: Pick<Shift, 'rest'>, now: Instant): boolean => rest !== null && rest.until > now

/** [SH1] What others see of a shift: `busy` when every place is taken, whatever else was asked for. */
export function availabilityOf(shift: Shift, conversations: number, now: Instant): Availability {
	if (isResting(shift, now)) return 'paused'
	if (shift.mode === 'paused' || shift.mode === 'away') return shift.mode
	return conversations >= shift.capacity ? 'busy' : shift.mode
}

export type ShiftRefusal = 'paused' | 'resting' | 'at_capacity'

/** [SH2] Asking for the next person ends being away; it is refused while paused, resting, or with every place taken. */
export function askForNext(shift: Shift, conversations: number, now: Instant): Shift | ShiftRefusal {
	if (isResting(shift, now)) return 'resting'
	if (shift.mode === 'paused') return 'paused'
	if (conversations >= shift.capacity) return 'at_capacity'
	return shift.mode === 'ready' ? shift : { ...shift, mode: 'ready', readySince: now, missedOffers: 0 }
}

/** [SH3] One press, one person: taking an offer answers the request. */
export const tookOffer = (shift: Shift): Shift => ({ ...shift, mode: 'not_asking', readySince: null, missedOffers: 0, pausedSince: null })

/**
 * [SH12] The offer came to nothing: what the listener had asked for holds again, of the shift as it is now. Whoever changed something
 * meanwhile is not asking; nor is whoever was given a rest (Q3).
 */
export function offerFellThrough(shift: Shift, asked: Shift, now: Instant): Shift | null {
	if (shift.mode !== 'not_asking' || (asked.mode === 'ready' && isResting(shift, now))) return null
	const { mode, readySince, missedOffers, pausedSince } = asked
	return { ...shift, mode, readySince, missedOffers, pausedSince }
}

/** [SH4] Missing so many offers in a row sets a listener away, without blame. Whoever paused meanwhile stays paused. */
export function missedOffer(shift: Shift, missedOffersUntilAway: number): Shift {
	const missedOffers = shift.missedOffers + 1
	const isGone = missedOffers >= missedOffersUntilAway && shift.mode !== 'paused'
	return isGone ? { ...shift, missedOffers, mode: 'away', readySince: null } : { ...shift, missedOffers }
}

/** [SH5] Takes "I am ready" back; changes nothing for whoever was not asking. */
export const stopAsking = (shift: Shift): Shift => (shift.mode === 'ready' ? { ...shift, mode: 'not_asking', readySince: null } : shift)
/** [SH6] A pause by choice, from whatever was before; pausing twice keeps the moment of the first time. */
export const pause = (shift: Shift, now: Instant): Shift =>
	shift.mode === 'paused' ? shift : { ...shift, mode: 'paused', readySince: null, pausedSince: now }

/** [SH7] Ends being paused or away; never takes "I am ready" back from somebody who is neither. */
export function resume(shift: Shift, now: Instant): Shift {
	if (shift.mode !== 'paused' && shift.mode !== 'away') return shift
	const resumedAt = shift.mode === 'paused' ? now : shift.resumedAt
	return { ...shift, mode: 'not_asking', readySince: null, missedOffers: 0, pausedSince: null, resumedAt }
}

/** [SH10] Fewer at once than the listener chose, or as many again. Whom they hold already they keep. */
export const limitCapacity = (shift: Shift, capacity: number): Shift | 'capacity_not_allowed' =>
	capacity >= 1 && capacity <= shift.chosenCapacity ? { ...shift, capacity } : 'capacity_not_allowed'

/** [SH11] When this listener last came back from a pause or a rest during this shift; null when they have had none. */
export function lastRestedAt({ startedAt, resumedAt, rest }: Shift, now: Instant): Instant | null {
	const restEnded = rest !== null && rest.until <= now && rest.until > startedAt ? rest.until : null
	return resumedAt === null || restEnded === null ? (resumedAt ?? restEnded) : Math.max(resumedAt, restEnded)
}
