import type { Random } from './random.ts'
import type { FaultKind, PlannedFault, ScheduleOptions } from './schedule.ts'

/** Nobody is hurt before everybody is there. */
const firstAfterMs = 2_000
/** What is left of the acts when the last one heals. */
const tailMs = 1_000
const shortestMs = 800
const usuallyMs = 5_000
/** Longer than it takes until somebody counts as lost, and until a client gives a silent connection up. */
const longestMs = 18_000
const longPart = 0.2
const mostAtOnceOfOneRound = 3

/**
 * One to three faults that fit into the round. Seeds in a row begin with one fault after the other, so that as many seeds as there are faults
 * have seen them all. Two at once never strike the same kind of thing: what came of it could not be told apart.
 */
export function planFaults(
	random: Random,
	{ seed, actsMs, faults, fullLength }: Pick<ScheduleOptions, 'seed' | 'actsMs' | 'faults' | 'fullLength'>,
): PlannedFault[] {
	if (faults.length === 0) return []
	const count = fullLength ? 1 : random.int(1, mostAtOnceOfOneRound)
	const planned: (PlannedFault & Pick<FaultKind, 'strikes'>)[] = []
	for (let index = 0; index < count; index++) {
		const kind = index === 0 ? inTurn(faults, seed) : random.pick(faults)
		const wanted = random.chance(longPart) ? random.int(usuallyMs, longestMs) : random.int(shortestMs, usuallyMs)
		const durationMs = fullLength ? kind.fullMs : Math.min(kind.fullMs, wanted, Math.max(shortestMs, actsMs - firstAfterMs - tailMs))
		const latest = Math.max(firstAfterMs, actsMs - durationMs - tailMs)
		const atMs = random.int(firstAfterMs, latest)
		const fault = { name: kind.name, strikes: kind.strikes, atMs, durationMs, seed: random.int(0, 0x7fff_ffff) }
		if (planned.every((other) => other.strikes !== fault.strikes || areApart(other, fault))) planned.push(fault)
	}
	return planned.map(({ strikes: _, ...fault }) => fault).sort((a, b) => a.atMs - b.atMs)
}

const inTurn = (faults: readonly FaultKind[], seed: number): FaultKind => {
	const kind = faults[((seed % faults.length) + faults.length) % faults.length]
	if (kind === undefined) throw new RangeError('There is no fault to plan.')
	return kind
}

/** Time for the first one to have healed: a server that was killed starts in about a second. */
const apartMs = 4_000
const areApart = (a: PlannedFault, b: PlannedFault): boolean =>
	a.atMs + a.durationMs + apartMs < b.atMs || b.atMs + b.durationMs + apartMs < a.atMs
