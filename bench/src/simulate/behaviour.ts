import { defaultQueuePolicy, type QueuePolicy } from '@akin/core/queue/queue-policy'
import type { Random } from '../chaos/schedule/random.ts'

const seconds = 1_000
const minutes = 60 * seconds

/** How long something takes, in milliseconds. */
export type Duration = (random: Random) => number

export const always =
	(ms: number): Duration =>
	() =>
		ms
/** Memoryless, by its mean. */
export const exponential =
	(meanMs: number): Duration =>
	({ unit }) =>
		-meanMs * Math.log(1 - unit())
/** Mostly short, sometimes very long, as what people do is; `spread` is the standard deviation of the logarithm. */
export const logNormal =
	(medianMs: number, spread: number): Duration =>
	({ unit }) =>
		medianMs * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()))

/**
 * How people behave. None of it is the queue's to decide; where nobody has measured it, the value is an assumption and says so. What comes
 * out changes with it, what must hold does not.
 */
export type Behaviour = {
	/** Share of the busiest hour, for each hour of the day. */
	readonly arrivalsByHour: readonly number[]
	/** How much of the busiest hour's staff there is, for each hour. */
	readonly staffByHour: readonly number[]
	readonly programmes: number
	/** Languages with the share of people who ask for them, and of listeners who speak them. */
	readonly languages: readonly { readonly language: string; readonly asked: number; readonly spoken: number }[]
	readonly topicsOfAProgramme: number
	readonly topicsOfAPerson: number
	readonly topicsOfAListener: number
	/** Kinds of listeners: what programmes, languages and topics they bring. */
	readonly kindsOfListeners: number
	readonly inDanger: number
	readonly capacities: readonly (readonly [weight: number, capacity: 1 | 2 | 3])[]
	readonly conversation: Duration
	/** How long somebody waits before they give up. */
	readonly patience: Duration
	readonly answer: Duration
	/** Shares of offers that are passed on, and that nobody sees. */
	readonly declined: number
	readonly missed: number
	readonly comesBackAfterBeingAway: Duration
	/** From taking one to asking for the next, while a place is free; and from an end to asking again: the wrap-up. */
	readonly settlesIn: Duration
	readonly wrapsUp: Duration
	readonly shift: Duration
	readonly breakAfter: Duration
	readonly breakFor: Duration
	/** Share of conversations after which a listener rests, and for how long. */
	readonly hard: number
	readonly rest: Duration
	readonly policy: QueuePolicy
}

/** Most come in the evening, fewest before dawn: the shape that text lines report. An assumption in its detail. */
const eveningCurve = [
	...[0.62, 0.45, 0.32, 0.24, 0.2, 0.2, 0.24, 0.32, 0.42, 0.5, 0.56, 0.6],
	...[0.64, 0.66, 0.68, 0.72, 0.78, 0.84, 0.9, 0.95, 0.98, 1, 0.97, 0.82],
]

export const usualBehaviour: Behaviour = {
	arrivalsByHour: eveningCurve,
	// Rosters follow demand, never quite: the nights keep a crew.
	staffByHour: eveningCurve.map((share) => Math.max(0.3, share)),
	programmes: 8,
	languages: [
		{ language: 'en', asked: 0.8, spoken: 0.98 },
		{ language: 'es', asked: 0.12, spoken: 0.2 },
		{ language: 'ar', asked: 0.05, spoken: 0.08 },
		{ language: 'so', asked: 0.03, spoken: 0.05 },
	],
	topicsOfAProgramme: 10,
	topicsOfAPerson: 2,
	topicsOfAListener: 3,
	kindsOfListeners: 240,
	inDanger: 0.03,
	capacities: [
		[20, 1],
		[65, 2],
		[15, 3],
	],
	conversation: logNormal(35 * minutes, 0.6),
	patience: logNormal(12 * minutes, 0.9),
	answer: logNormal(5 * seconds, 0.6),
	declined: 0.03,
	missed: 0.04,
	comesBackAfterBeingAway: exponential(10 * minutes),
	settlesIn: exponential(90 * seconds),
	wrapsUp: logNormal(60 * seconds, 0.4),
	shift: always(4 * 60 * minutes),
	breakAfter: exponential(80 * minutes),
	breakFor: exponential(10 * minutes),
	hard: 0.05,
	rest: always(10 * minutes),
	policy: defaultQueuePolicy,
}
