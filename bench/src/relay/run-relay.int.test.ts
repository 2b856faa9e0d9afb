import { expect, test } from 'vitest'
import { canReadCpuTime } from '../measure/cpu-time.ts'
import { describeRelay, reportRelay } from './report-relay.ts'
import { runRelay } from './run-relay.ts'

const quick = { pairs: 3, windows: 1, windowMs: 300, warmUpMs: 100, rate: 50, nodeArgs: [], tell: () => {} } as const

test('real pairs talk through the real server beside the baseline, and nothing is lost', { timeout: 120_000 }, async () => {
	const result = await runRelay({ ...quick, nodes: 1, store: 'embedded', aa: false })
	const report = reportRelay(result)
	expect(report).toMatchObject({ isFaultless: true, faults: { notInDatabase: 0 } })
	expect(result.subject.arrived).toBeGreaterThan(20)
	expect(result.subject.sent).toBe(result.subject.arrived)
	expect(result.baseline.arrived).toBeGreaterThan(20)
	expect(report.cpuRatio !== null).toBe(canReadCpuTime)
	expect(describeRelay(report).join('\n')).not.toMatch(/NaN|undefined/)
})

test('the baseline can be measured against itself', { timeout: 60_000 }, async () => {
	const report = reportRelay(await runRelay({ ...quick, nodes: 1, store: 'external', aa: true }))
	expect(report).toMatchObject({ isFaultless: true, faults: { notInDatabase: null } })
	expect(Object.keys(report.cpuMicros.subject)).toEqual(['server'])
})
