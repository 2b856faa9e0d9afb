import { expect, test } from 'vitest'
import { countPlaywright, countVitest, distrust } from './count-results.mjs'

const tests = (...statuses: string[]) => statuses.map((status) => ({ status }))

test('vitest: passed and failed tests are counted, skipped ones are not', () => {
	const report = { testResults: [{ status: 'failed', assertionResults: tests('passed', 'failed', 'pending', 'passed') }] }
	expect(countVitest(report)).toEqual({ passed: 2, failed: 1 })
})

test('vitest: a file that cannot be loaded is a failure', () => {
	expect(countVitest({ testResults: [{ status: 'failed', assertionResults: [] }] })).toEqual({ passed: 0, failed: 1 })
})

test('vitest: a failing hook in a file whose tests all passed is a failure', () => {
	expect(countVitest({ testResults: [{ status: 'failed', assertionResults: tests('passed') }] })).toEqual({ passed: 1, failed: 1 })
})

test('playwright: what passes only at the second try has failed', () => {
	expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [{}] })).toEqual({ passed: 3, failed: 3 })
})

test('a stage that ran nothing, or ended badly without saying why, has failed', () => {
	expect(distrust({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 })
	expect(distrust({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 })
	expect(distrust({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 })
	expect(distrust({ passed: 5, failed: 0 }, 0)).toEqual({ passed: 5, failed: 0 })
})
