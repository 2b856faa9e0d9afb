/** Every number the queue is run by. The unit is part of the name; the reason stands beside the value. */
export type QueuePolicy = {
	/** How long an offer stands before it returns to the queue: time to read one card, short enough that a missed one costs little. */
	readonly offerTtlMs: number
	/** How much longer than the offer the lease lives, so that the stored offer always ends first and the lease only tidies up. */
	readonly leaseMarginMs: number
	/** After so many missed offers in a row a listener is set away: they have probably left the desk, and each miss costs somebody 25 s. */
	readonly missedOffersUntilAway: number

	/** Somebody not seen for so long is shown to the other side as having lost their connection. Two beats may be missed. */
	readonly connectionLostMs: number
	/** A seeker not seen for so long no longer counts as waiting: covers a tunnel, a locked phone, a changed network. */
	readonly seekerGraceMs: number
	/** After the grace, how long the place is still kept for somebody who returns. */
	readonly seekerPlaceKeptMs: number
	/** A handler not seen for so long is lost: the seeker is told and supervisors see it. */
	readonly listenerGraceMs: number
	/** After the listener's grace, how long until the conversation goes back to the queue by itself, at its old place. */
	readonly listenerLostRequeueMs: number
	/** How often a node says who is connected to it: several beats fit into the shortest grace, so one lost beat means nothing. */
	readonly presenceBeatMs: number
	/** Staff not seen for so long no longer count as here, on the board and among those on duty. Several beats: one that is late proves nothing. */
	readonly staffSeenWithinMs: number

	/**
	 * How much earlier somebody counts who said they are in danger. Longer than the longest a session can live, so nobody can have
	 * waited long enough to stand before them; among each other they keep their order.
	 */
	readonly dangerBoostMs: number
	/**
	 * The bound on what preference may cost: whoever has waited this long is never passed over again, shared experience or not.
	 * Half of the two minutes in which we want most people answered.
	 */
	readonly betterMatchPatienceMs: number
	/** Among how many of the first waiting people shared experience may choose. Bounds the cost of a match, whatever the length of the queue. */
	readonly laneWindow: number

	/** How long the person has to answer whether they would like to go on with somebody else: nobody is hurried, and silence changes nothing for them. */
	readonly transferQuestionMs: number
	/** How long a colleague has to read the room and say whether they can take it on. Whoever hands over is there meanwhile. */
	readonly transferAnswerMs: number

	/** How often a node matches its ready listeners even if nobody told it to: half of the two seconds in which a free listener must be used (Q5). */
	readonly matchTickMs: number
	/** How often the live queue is compared with the stored one: the longest a lost place stays unnoticed (Q4). */
	readonly sweepMs: number
	/** After waiting so long somebody is put before the supervisors. */
	readonly waitingLongMs: number

	/** How far back waits are observed for an estimate: recent enough to know tonight's staffing. */
	readonly estimateWindowMs: number
	/** With fewer observed waits than this we say that we do not know. */
	readonly estimateMinimumWaits: number

	/** The longest message, in characters as a person counts them. */
	readonly maxMessageCharacters: number
	/** How often clients are told how far each stream reaches, so that a lost last message is noticed (M5). */
	readonly headBeaconMs: number
}

const seconds = 1_000
const minutes = 60 * seconds
const hours = 60 * minutes

export const defaultQueuePolicy: QueuePolicy = {
	offerTtlMs: 25 * seconds,
	leaseMarginMs: 5 * seconds,
	missedOffersUntilAway: 2,
	connectionLostMs: 12 * seconds,
	seekerGraceMs: 120 * seconds,
	seekerPlaceKeptMs: 10 * minutes,
	listenerGraceMs: 30 * seconds,
	listenerLostRequeueMs: 60 * seconds,
	presenceBeatMs: 5 * seconds,
	staffSeenWithinMs: 20 * seconds,
	dangerBoostMs: 24 * hours,
	betterMatchPatienceMs: 60 * seconds,
	laneWindow: 8,
	transferQuestionMs: 5 * minutes,
	transferAnswerMs: 2 * minutes,
	matchTickMs: 1 * seconds,
	sweepMs: 1 * seconds,
	waitingLongMs: 15 * minutes,
	estimateWindowMs: 30 * minutes,
	estimateMinimumWaits: 5,
	maxMessageCharacters: 4_000,
	headBeaconMs: 15 * seconds,
}
