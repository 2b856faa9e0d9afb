import { beforeAll, expect, test } from 'vitest'
import type { ChaosResult } from './report.ts'
import { runChaos } from './run-chaos.ts'

/** About a minute of what `npm run chaos` does: two nodes, three seeds that never change, every fault that heals within seconds. */
const cheapFaults = [
	// Seeds 1 to 3 begin with the second, third and fourth of them.
	...['rolling-restart', 'server-kill', 'redis-flush', 'postgres-kill'],
	...['clock-forward', 'clock-back', 'redis-kill', 'redis-stale', 'postgres-restart'],
	...['reset-clients', 'reset-redis', 'reset-postgres', 'slow-clients', 'refuse-redis', 'refuse-postgres'],
]
const seeds = 3
const seconds = 60
/** A tenth of what two idle cores come to, so that it fails when people do nothing and not when the machine is busy. */
const leastOperations = 1_000

const promises = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'S1', 'S2', 'S3', 'P2', 'P4'] as const

const run: { result: ChaosResult | null } = { result: null }
const result = (): ChaosResult => {
	if (run.result === null) throw new Error('the run did not come to its end')
	return run.result
}

beforeAll(async () => {
	const say = (line: string): void => void process.stderr.write(`${line}\n`)
	run.result = await runChaos({ seed: 1, seeds, seconds, nodes: 2, faults: cheapFaults, fullLength: false, keep: null, say })
}, 600_000)

test.each(promises)('%s is kept while servers, stores and lines fail', (promise) => {
	expect(result().violations.filter((violation) => violation.promise === promise)).toEqual([])
})

test('people did talk, and were answered', () => {
	const { operations } = result()
	expect(operations.total).toBeGreaterThan(leastOperations)
	expect(operations.outcomes.ok).toBeGreaterThan(operations.total / 2)
	for (const command of ['conversation:request', 'offer:accept', 'conversation:take-over', 'conversation:hand-back', 'whisper:send']) {
		expect(operations.byCommand[command]?.ok, command).toBeGreaterThan(0)
	}
})

test('every fault that struck did something, and everything got through again after it', () => {
	const strikes = Object.entries(result().faults).filter(([, fault]) => fault.strikes > 0)
	expect(strikes.length).toBeGreaterThanOrEqual(seeds)
	for (const [name, fault] of strikes) expect(fault, name).toMatchObject({ struck: fault.strikes, notRecovered: 0 })
})
