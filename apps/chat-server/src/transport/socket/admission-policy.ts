import { closingPolicy } from './closing-policy.ts'

/** Every number by which a node decides whom it takes on. The unit is part of the name; the source stands beside it. */
export type AdmissionPolicy = {
	/**
	 * How many people may arrive each second: each step of an arrival (a session, a ticket, a handshake) is counted by itself. A bare
	 * connection costs 0.25 ms of one core; with its ticket, what it opens and what it has missed about 2 ms, so that one core is full.
	 */
	readonly arrivalsPerSecond: number
	/** How many may arrive at once before the rate counts: a class that opens the page together waits for nothing. */
	readonly arrivalsAtOnce: number
	/**
	 * Listeners and supervisors have doors of their own, each with this part of the arrivals a second: they are never behind seekers and are
	 * let in when seekers are not, for they are few and seekers need them. Two such parts are still no more than one core does.
	 */
	readonly staffShare: number
	/** The event loop being late by so much on average, no new seeker is let in: whoever is here already notices it. */
	readonly lateMs: number
	/** Opening a session or catching up taking so long on average, no new seeker is let in: they could not be shown anything. */
	readonly openPatienceMs: number
	/** Nobody is told to stay away for longer: the longest pause between two attempts that clients make by themselves. */
	readonly longestAwayMs: number
	/** However bad it looks, the line is taken to move at least so fast. */
	readonly slowestArrivalsPerSecond: number

	/**
	 * Commands begun and not answered, at most. So many messages are about 50 ms of one core, so that whoever is refused behind them hears it
	 * within 100 ms; and they are enough for batches in which one more costs little.
	 */
	readonly commandsInHand: number
	/** So many are always begun, whatever the averages say: without them no average would ever fall again. */
	readonly commandsAlways: number
	/**
	 * Writing taking so long on average, what can wait is refused: more would only make everybody wait. Far above what a healthy database
	 * takes, far below the 4 s after which a page says that sending is slow.
	 */
	readonly writePatienceMs: number
	/** What crises need is begun until there are this many times as many commands in hand. */
	readonly vitalTimes: number
	/** What nobody misses (who is typing) is refused from this part of the commands in hand on. */
	readonly spareShare: number
	/** Whoever is told to repeat a command is told at most this, so that nobody reads "sending is slow" for long. */
	readonly longestRepeatMs: number
	/** Until it is known how many commands a full node answers: a fifth of what one core was measured to do with nothing beside it. */
	readonly usualCommandsPerSecond: number
	readonly slowestCommandsPerSecond: number

	/** When this node is closing: long enough for a proxy to look elsewhere, short enough that nobody notices. */
	readonly elsewhereMs: number
	/** Those who are few still leave over this: time to hear it, and for what is being answered to arrive. */
	readonly leastSpreadMs: number
	/** Nobody is told to leave later than this, for the node cannot stay longer: the other nodes' doors spread what is still too many. */
	readonly mostSpreadMs: number
}

export const defaultAdmissionPolicy: AdmissionPolicy = {
	arrivalsPerSecond: 500,
	arrivalsAtOnce: 100,
	staffShare: 0.5,
	lateMs: 200,
	openPatienceMs: 1_000,
	longestAwayMs: 30_000,
	slowestArrivalsPerSecond: 50,
	commandsInHand: 256,
	commandsAlways: 64,
	writePatienceMs: 250,
	vitalTimes: 4,
	spareShare: 0.25,
	longestRepeatMs: 5_000,
	usualCommandsPerSecond: 2_000,
	slowestCommandsPerSecond: 100,
	elsewhereMs: 250,
	leastSpreadMs: 500,
	mostSpreadMs: closingPolicy.mostSpreadMs,
}
