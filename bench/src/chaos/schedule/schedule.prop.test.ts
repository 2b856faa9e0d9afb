import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Schedule, type ScheduleOptions, scheduleOf } from './schedule.ts'

const faults = ['kill', 'stop', 'flush', 'slow'].map((name, index) => ({ name, strikes: index < 2 ? 'node' : name, fullMs: 30_000 }))
const options = fc.record<ScheduleOptions>({
	seed: fc.integer(),
	actsMs: fc.integer({ min: 4_000, max: 40_000 }),
	nodes: fc.integer({ min: 1, max: 4 }),
	seats: fc.integer({ min: 1, max: 6 }),
	listeners: fc.integer({ min: 1, max: 4 }),
	supervisors: fc.integer({ min: 1, max: 2 }),
	faults: fc.subarray(faults),
	fullLength: fc.constant(false),
})

const usual = { actsMs: 12_000, nodes: 2, seats: 22, listeners: 10, supervisors: 3, faults, fullLength: false }

const actsOf = ({ seats, listeners, supervisors }: Schedule) =>
	[...seats.flat(), ...listeners, ...supervisors].map(({ acts }): readonly { readonly atMs: number }[] => acts)

describe('a schedule', () => {
	test('is the same for the same seed', () => {
		fc.assert(
			fc.property(options, (given) => {
				expect(scheduleOf(given)).toEqual(scheduleOf({ ...given }))
			}),
		)
	})

	test('is another for another seed', () => {
		const given = { actsMs: 10_000, nodes: 2, seats: 2, listeners: 1, supervisors: 1, faults, fullLength: false }
		const distinct = new Set(Array.from({ length: 200 }, (_, seed) => JSON.stringify({ ...scheduleOf({ ...given, seed }), seed: 0 })))
		expect(distinct.size).toBe(200)
	})

	test('asks for what comes first, first', () => {
		fc.assert(
			fc.property(options, (given) => {
				for (const acts of actsOf(scheduleOf(given))) {
					const times = acts.map(({ atMs }) => atMs)
					expect(times).toEqual([...times].sort((a, b) => a - b))
				}
			}),
		)
	})

	test('only names nodes that there are, and repeats a send one to ten times', () => {
		fc.assert(
			fc.property(options, (given) => {
				const { seats, listeners, supervisors } = scheduleOf(given)
				const acts = [...seats.flat(), ...listeners, ...supervisors].flatMap((plan) => [{ node: plan.node }, ...plan.acts])
				for (const act of acts) {
					if ('node' in act) expect(act.node).toBeLessThan(given.nodes)
					if (!('nodes' in act)) continue
					expect(act.nodes.length).toBeGreaterThanOrEqual(1)
					expect(act.nodes.length).toBeLessThanOrEqual(10)
					for (const node of act.nodes) expect(node).toBeLessThan(given.nodes)
				}
			}),
		)
	})

	test('ends with some listeners on a break, begun by nothing else and ended by nothing, and others at their desks', () => {
		for (let seed = 1; seed <= 30; seed++) {
			const { actsMs, listeners } = scheduleOf({ ...usual, seed })
			const resting = listeners.filter(({ acts }) => {
				const breaks = acts.filter((act) => act.act === 'break')
				const last = breaks.at(-1)
				if (last === undefined || last.atMs + last.forMs <= actsMs) return false
				return breaks.slice(0, -1).every(({ atMs, forMs }) => atMs + forMs < last.atMs)
			})
			expect(resting.length, `seed ${seed}`).toBeGreaterThan(0)
			expect(resting.length, `seed ${seed}`).toBeLessThan(listeners.length)
		}
	})

	test('ends with some seekers who come back to their page and do nothing more', () => {
		for (let seed = 1; seed <= 30; seed++) {
			const { actsMs, seats } = scheduleOf({ ...usual, seed })
			const last = seats.flatMap((lives) => lives.at(-1)?.acts.at(-1) ?? [])
			expect(last.filter(({ act, atMs }) => act === 'reload' && atMs >= actsMs - 1_800).length, `seed ${seed}`).toBeGreaterThan(0)
		}
	})

	test('lets faults that strike the same kind of thing never overlap', () => {
		fc.assert(
			fc.property(options, (given) => {
				const planned = scheduleOf(given).faults
				const strikes = (name: string) => faults.find((fault) => fault.name === name)?.strikes
				for (const [index, earlier] of planned.entries()) {
					for (const later of planned.slice(index + 1)) {
						if (strikes(later.name) !== strikes(earlier.name)) continue
						expect(later.atMs).toBeGreaterThan(earlier.atMs + earlier.durationMs)
					}
				}
			}),
		)
	})

	test('has every fault within as many seeds in a row as there are faults', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1_000, max: 1_000 }), (first) => {
				const given = { actsMs: 10_000, nodes: 2, seats: 1, listeners: 1, supervisors: 1, faults, fullLength: false }
				const seen = faults.flatMap((_, offset) => scheduleOf({ ...given, seed: first + offset }).faults.map(({ name }) => name))
				expect(new Set(seen)).toEqual(new Set(faults.map(({ name }) => name)))
			}),
		)
	})
})
