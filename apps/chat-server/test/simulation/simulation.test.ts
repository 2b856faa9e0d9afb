import { expect, test } from 'vitest'
import { checkSchedules, describeFailure } from './check-schedules.ts'
import { violationsOf } from './checks.ts'
import { runSchedule } from './run-schedule.ts'
import type { Schedule } from './schedule.ts'

/** About three quarters of a minute on one core. More: `npm run simulation -- --seeds N --seed S`. */
const schedules = 2_500
const seed = 20_260_121

const busy: Schedule = {
	...{ seed: 7, nodes: 3, clocks: [0, -2_000, 3_000], talking: 2 },
	steps: [
		{ at: 500, who: 'seeker 1', verb: 'write', n: 1 },
		{ at: 500, who: 'sam', verb: 'write', n: 1 },
		{ at: 600, who: 'priya', verb: 'take_over', n: 0 },
		{ at: 700, who: 'sam', verb: 'write', n: 0 },
		{ at: 900, who: 'seeker 3', verb: 'ask', n: 7 },
		{ at: 2_000, who: 'noor', verb: 'next', n: 0 },
		{ at: 4_000, who: 'noor', verb: 'accept', n: 0 },
	],
	faults: [{ kind: 'node_dies', at: 3_000, node: 1, steps: 3, backMs: 2_000 }],
}

test('M1 M3 M4 M5 M6 Q1–Q6 S1–S3 hold whatever comes between, and whatever breaks', { timeout: 300_000 }, async () => {
	const { failure } = await checkSchedules({ runs: schedules, seed })
	expect(failure === null ? 'every promise held' : describeFailure(failure)).toBe('every promise held')
})

test('the same schedule gives the same run, and needs neither the time of day nor chance', async () => {
	const first = await runSchedule(busy)
	const { random } = Math
	const { now } = Date
	Math.random = () => {
		throw new Error('this depends on chance')
	}
	Date.now = () => {
		throw new Error('this depends on the time of day')
	}
	try {
		const second = await runSchedule(busy)
		expect(second.world.timeline.steps).toBe(first.world.timeline.steps)
		expect(JSON.stringify(second.world.history)).toBe(JSON.stringify(first.world.history))
		expect(JSON.stringify([...second.world.truth.states])).toBe(JSON.stringify([...first.world.truth.states]))
	} finally {
		Math.random = random
		Date.now = now
	}
})

test('something happens in a schedule', async () => {
	const outcome = await runSchedule(busy)
	expect(await violationsOf(outcome)).toEqual([])
	const { done, acknowledged, shown } = outcome.world.history
	expect(new Set(done.map(({ command }) => command))).toContain('conversation:take-over')
	expect(acknowledged.length).toBeGreaterThan(0)
	expect(shown.length).toBeGreaterThan(acknowledged.length)
	expect(outcome.world.timeline.steps).toBeGreaterThan(1_000)
})
