import * as fc from 'fast-check'
import type { BusWeather } from './simulated-bus.ts'
import { listenerVerbs, seekerVerbs, supervisorVerbs } from './verbs.ts'

export type Step = { readonly at: number; readonly who: Who; readonly verb: string; readonly n: number }
export type Who = 'seeker 1' | 'seeker 2' | 'seeker 3' | 'sam' | 'noor' | 'priya' | 'amir'
export type Fault =
	| { readonly kind: 'node_dies'; readonly at: number; readonly node: number; readonly steps: number; readonly backMs: number }
	| { readonly kind: 'redis_emptied'; readonly at: number; readonly isNoticed: boolean }
	| { readonly kind: 'redis_rolled_back'; readonly at: number; readonly ms: number; readonly isNoticed: boolean }
	| {
			readonly kind: 'bus'
			readonly at: number
			readonly ms: number
			readonly weather: Exclude<BusWeather, 'fair'>
			readonly isNoticed: boolean
	  }
	| { readonly kind: 'stores_fail'; readonly at: number; readonly node: number; readonly ms: number }
	| { readonly kind: 'clock'; readonly at: number; readonly node: number; readonly offsetMs: number }

/** Everything that chance decides in one run: who does what and when, what breaks, and how quick every single call is (`seed`). */
export type Schedule = {
	readonly seed: number
	readonly nodes: number
	/** How far each node's clock is from the true one at the beginning, in milliseconds. */
	readonly clocks: readonly number[]
	/** How many conversations are going on when it begins. */
	readonly talking: number
	readonly steps: readonly Step[]
	readonly faults: readonly Fault[]
}

export const scheduleMs = 30_000
const stepMs = 100
const maxSteps = 70
const maxFaults = 5

const when = fc.nat({ max: scheduleMs / stepMs - 1 }).map((slot) => slot * stepMs)
const n = fc.nat({ max: 1_000 })
type Weighted = Readonly<Record<string, readonly [weight: number, ...unknown[]]>>
const verbOf = (verbs: Weighted) => fc.oneof(...Object.entries(verbs).map(([verb, [weight]]) => ({ arbitrary: fc.constant(verb), weight })))
const stepOf = (who: Who, verbs: Weighted) => fc.record({ at: when, who: fc.constant(who), verb: verbOf(verbs), n })

const anyStep: fc.Arbitrary<Step> = fc.oneof(
	{ arbitrary: stepOf('seeker 1', seekerVerbs), weight: 4 },
	{ arbitrary: stepOf('seeker 2', seekerVerbs), weight: 3 },
	{ arbitrary: stepOf('seeker 3', seekerVerbs), weight: 2 },
	{ arbitrary: stepOf('sam', listenerVerbs), weight: 5 },
	{ arbitrary: stepOf('noor', listenerVerbs), weight: 4 },
	{ arbitrary: stepOf('priya', supervisorVerbs), weight: 4 },
	{ arbitrary: stepOf('amir', supervisorVerbs), weight: 2 },
)

const node = fc.nat({ max: 2 })
/** Nodes go by the database's clock; this is more than a slow answer could put them out by. */
const clockOffset = fc.oneof({ arbitrary: fc.constant(0), weight: 1 }, { arbitrary: fc.integer({ min: -3_000, max: 3_000 }), weight: 2 })
const anyFault: fc.Arbitrary<Fault> = fc.oneof(
	{
		arbitrary: fc.record({
			...{ kind: fc.constant('node_dies' as const), at: when, node, steps: fc.integer({ min: 0, max: 25 }) },
			backMs: fc.integer({ min: 200, max: 8_000 }),
		}),
		weight: 3,
	},
	{ arbitrary: fc.record({ kind: fc.constant('redis_emptied' as const), at: when, isNoticed: fc.boolean() }), weight: 1 },
	{
		arbitrary: fc.record({
			...{ kind: fc.constant('redis_rolled_back' as const), at: when, ms: fc.integer({ min: 100, max: 20_000 }), isNoticed: fc.boolean() },
		}),
		weight: 1,
	},
	{
		arbitrary: fc.record({
			...{ kind: fc.constant('bus' as const), at: when, ms: fc.integer({ min: 500, max: 15_000 }), isNoticed: fc.boolean() },
			weather: fc.constantFrom('losing' as const, 'repeating' as const),
		}),
		weight: 2,
	},
	{
		arbitrary: fc.record({ kind: fc.constant('stores_fail' as const), at: when, node, ms: fc.integer({ min: 500, max: 8_000 }) }),
		weight: 2,
	},
	{ arbitrary: fc.record({ kind: fc.constant('clock' as const), at: when, node, offsetMs: clockOffset }), weight: 1 },
)

export const anySchedule: fc.Arbitrary<Schedule> = fc.record({
	// A smaller seed is no simpler schedule.
	seed: fc.noShrink(fc.nat()),
	nodes: fc.integer({ min: 2, max: 3 }),
	clocks: fc.array(clockOffset, { minLength: 3, maxLength: 3 }),
	talking: fc.nat({ max: 2 }),
	steps: fc.array(anyStep, { maxLength: maxSteps, size: 'max' }),
	faults: fc.array(anyFault, { maxLength: maxFaults, size: 'max' }),
})
