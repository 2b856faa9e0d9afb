import type { Instant } from '../support/instant.ts'
import type { QueuePolicy } from './queue-policy.ts'

/** One wait that ended with a listener, in the lane the estimate is for. */
export type ObservedWait = { readonly enqueuedAt: Instant; readonly takenAt: Instant }

/** The steps a wait is spoken of in; the last one means "60 minutes or more". */
export const waitSteps = [0, 5, 10, 15, 20, 30, 45, 60] as const
export type WaitStep = (typeof waitSteps)[number]

/** A range in minutes that holds what half of the people waited lately; `unknown` while there is too little to go by. */
export type WaitEstimate =
	| { readonly kind: 'range'; readonly fromMinutes: WaitStep; readonly toMinutes: WaitStep }
	| { readonly kind: 'unknown' }

export type EstimateQuestion = {
	readonly observed: readonly ObservedWait[]
	/** 1 is next. */
	readonly position: number
	/** Listeners on shift for this lane now. */
	readonly listenersHere: number
	/** How many there were on average while the waits were observed; give `listenersHere` where nobody counted. */
	readonly listenersTypically: number
}

/**
 * What we may honestly say about a wait: the 25th to 75th percentile of recent waits, per place in the queue, for this position and this
 * staffing, rounded outwards so that the range never promises more than was seen [QU8]. Never a countdown.
 */
export function estimateWait(question: EstimateQuestion, policy: QueuePolicy, now: Instant): WaitEstimate {
	const recent = question.observed.filter((wait) => wait.takenAt > now - policy.estimateWindowMs && wait.takenAt <= now)
	if (recent.length < policy.estimateMinimumWaits || question.listenersHere < 1) return { kind: 'unknown' }

	const perPlace = waitsPerPlace(recent).sort((a, b) => a - b)
	const scale = question.position * (Math.max(question.listenersTypically, 1) / question.listenersHere)
	return {
		kind: 'range',
		fromMinutes: stepBelow(quantile(perPlace, 0.25) * scale),
		toMinutes: stepAbove(quantile(perPlace, 0.75) * scale),
	}
}

/** Each wait divided by the place it began at: what moving up one place took. */
function waitsPerPlace(waits: readonly ObservedWait[]): number[] {
	const arrivals = waits.map((wait) => wait.enqueuedAt).sort((a, b) => a - b)
	const departures = waits.map((wait) => wait.takenAt).sort((a, b) => a - b)
	return waits.map(({ enqueuedAt, takenAt }) => {
		const inFront = countBelow(arrivals, enqueuedAt) - countBelow(departures, enqueuedAt)
		return Math.max(takenAt - enqueuedAt, 0) / (Math.max(inFront, 0) + 1)
	})
}

/** How many of the sorted values are smaller than the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
	let low = 0
	let high = sorted.length
	while (low < high) {
		const middle = (low + high) >> 1
		if ((sorted[middle] ?? limit) < limit) low = middle + 1
		else high = middle
	}
	return low
}

function quantile(sorted: readonly number[], q: number): number {
	const at = (sorted.length - 1) * q
	const below = sorted[Math.floor(at)] ?? 0
	const above = sorted[Math.ceil(at)] ?? below
	return below + (above - below) * (at - Math.floor(at))
}

const minuteMs = 60_000

function stepBelow(ms: number): WaitStep {
	return waitSteps.findLast((step) => step * minuteMs <= ms) ?? 0
}

function stepAbove(ms: number): WaitStep {
	return waitSteps.find((step) => step > 0 && step * minuteMs >= ms) ?? 60
}
