import * as fc from 'fast-check'
import { type Violation, violationsOf } from './checks.ts'
import { runSchedule } from './run-schedule.ts'
import { anySchedule, type Schedule } from './schedule.ts'
import { type Broken, nothingBroken } from './shared-world.ts'

export type Found = { readonly schedules: number; readonly failure: Failure | null }
export type Failure = {
	/** Give these to come back to it. */
	readonly seed: number
	readonly path: string
	readonly schedule: Schedule
	readonly violations: readonly Violation[]
}

/** Plays schedules until one breaks a promise, and makes that one as small as it gets. */
export async function checkSchedules(options: {
	readonly runs: number
	readonly seed: number
	readonly path?: string
	readonly broken?: Broken
	readonly shrink?: boolean
	readonly onPlayed?: (schedules: number) => void
}): Promise<Found> {
	const { broken = nothingBroken, runs: numRuns, seed, path } = options
	let schedules = 0
	const property = fc.asyncProperty(anySchedule, async (schedule) => {
		const outcome = await runSchedule(schedule, broken)
		options.onPlayed?.(++schedules)
		const violations = await violationsOf(outcome)
		if (violations.length > 0) throw new BrokenPromise(violations)
	})
	const details = await fc.check(property, {
		numRuns,
		seed,
		endOnFailure: options.shrink === false,
		...(path === undefined ? {} : { path }),
	})
	if (!details.failed) return { schedules, failure: null }
	const [schedule] = details.counterexample ?? []
	const error = details.errorInstance
	if (schedule === undefined || !(error instanceof BrokenPromise)) throw error
	return { schedules, failure: { seed, path: details.counterexamplePath ?? '', schedule, violations: error.violations } }
}

class BrokenPromise extends Error {
	readonly violations: readonly Violation[]
	constructor(violations: readonly Violation[]) {
		super(violations.map(({ promise, what }) => `${promise}: ${what}`).join('\n'))
		this.violations = violations
	}
}

/** A failure in lines, with the way back to it. */
export function describeFailure({ seed, path, schedule, violations }: Failure): string {
	const { steps, faults, ...rest } = schedule
	return [
		...violations.map(({ promise, what }) => `${promise}: ${what}`),
		`with ${JSON.stringify(rest)}`,
		...steps.toSorted((a, b) => a.at - b.at).map(({ at, who, verb, n }) => `  ${String(at).padStart(6)} ms  ${who}: ${verb} (${n})`),
		...faults.toSorted((a, b) => a.at - b.at).map(({ at, ...fault }) => `  ${String(at).padStart(6)} ms  ${JSON.stringify(fault)}`),
		`again: npm run simulation -- --seed ${seed} --path ${path}`,
	].join('\n')
}
