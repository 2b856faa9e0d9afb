import { percentile } from '../replay/percentile.ts'
import type { Waiting } from './waiting-line.ts'

/** What came of a simulation. Times in milliseconds, shares from 0 to 1. */
export type Tally = {
	readonly arrivals: number
	readonly answered: number
	readonly abandoned: number
	readonly stillWaiting: number
	/** From asking to being answered, of those who were answered. */
	readonly waitMs: { readonly mean: number; readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number }
	/** Of those answered who said what it is about: by somebody who has lived through one of these things. */
	readonly sharedTopic: number
	readonly offers: { readonly made: number; readonly declined: number; readonly missed: number; readonly setAway: number }
	/** Conversations going on, of all that listeners on shift had places for. */
	readonly utilisation: number
	readonly mostAtOnce: number
	readonly overtaken: {
		/** The most people who came later and were chosen before somebody. */
		readonly most: number
		/** The longest somebody at the front had waited when another was chosen for what they share. */
		readonly longestWaitMs: number
	}
	/** What people were told when they came, of some of them, against what became of it. */
	readonly estimate: {
		readonly asked: number
		readonly unknown: number
		readonly inRange: number
		readonly shorter: number
		readonly longer: number
	}
	/** What must be 0: somebody passed over after the patience had run out, and somebody waiting while a listener for them was free. */
	readonly violations: { readonly starved: number; readonly idle: number }
}

export function createTally() {
	const waits: number[] = []
	const counts = { arrivals: 0, abandoned: 0, withTopics: 0, shared: 0, made: 0, declined: 0, missed: 0, setAway: 0, starved: 0, idle: 0 }
	const told = { asked: 0, unknown: 0, inRange: 0, shorter: 0, longer: 0 }
	const most = { atOnce: 0, overtaken: 0, passedOverMs: 0 }
	let busyMs = 0
	let placesMs = 0

	return {
		count(what: keyof typeof counts): void {
			counts[what]++
		},
		told(range: Waiting['told']): void {
			told.asked++
			if (range === null) told.unknown++
		},
		answered({ topics, told: range, overtakenBy }: Waiting, waitMs: number, sharedTopics: number): void {
			waits.push(waitMs)
			if (topics.length > 0) counts.withTopics++
			if (sharedTopics > 0) counts.shared++
			most.overtaken = Math.max(most.overtaken, overtakenBy)
			if (range === null) return
			if (waitMs < range.fromMs) told.shorter++
			else if (waitMs > range.toMs) told.longer++
			else told.inRange++
		},
		passedOver(waitedMs: number): void {
			most.passedOverMs = Math.max(most.passedOverMs, waitedMs)
		},
		talked(ms: number): void {
			busyMs += ms
		},
		onShift(places: number, ms: number): void {
			placesMs += places * ms
		},
		atOnce(talking: number): void {
			most.atOnce = Math.max(most.atOnce, talking)
		},
		result(stillWaiting: number): Tally {
			const sorted = waits.sort((a, b) => a - b)
			const { arrivals, abandoned, made, declined, missed, setAway, starved, idle } = counts
			return {
				...{ arrivals, abandoned, stillWaiting, answered: sorted.length },
				waitMs: {
					mean: sorted.reduce((sum, wait) => sum + wait, 0) / Math.max(1, sorted.length),
					p50: percentile(sorted, 50) ?? 0,
					p95: percentile(sorted, 95) ?? 0,
					p99: percentile(sorted, 99) ?? 0,
					max: sorted.at(-1) ?? 0,
				},
				sharedTopic: counts.shared / Math.max(1, counts.withTopics),
				offers: { made, declined, missed, setAway },
				utilisation: busyMs / Math.max(1, placesMs),
				mostAtOnce: most.atOnce,
				overtaken: { most: most.overtaken, longestWaitMs: most.passedOverMs },
				estimate: told,
				violations: { starved, idle },
			}
		},
	}
}
