import type { Random } from './random.ts'
import type { At } from './schedule.ts'

/** Acts one after the other from `fromMs` to `toMs`, on average `everyMs` apart. */
export function planTimes<A extends object>(random: Random, fromMs: number, toMs: number, everyMs: number, draw: () => A): At<A>[] {
	const acts: At<A>[] = []
	for (let atMs = fromMs + gap(random, everyMs); atMs < toMs; atMs += gap(random, everyMs)) acts.push({ ...draw(), atMs })
	return acts
}

/** People act in bursts: mostly sooner than the average, now and then much later. */
const gap = (random: Random, everyMs: number): number => Math.round(-Math.log(1 - random.unit()) * everyMs) + 1

/** How often a message is sent in all: 1 to 10 times, each time through any node. */
export const planRepeats = (random: Random, nodes: number): number[] =>
	Array.from({ length: random.int(1, 10) }, () => random.int(0, nodes - 1))
