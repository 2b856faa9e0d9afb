import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { violationsOf } from './checks.ts'
import { plants } from './plants.ts'
import { runSchedule } from './run-schedule.ts'
import { anySchedule } from './schedule.ts'
import type { Broken } from './shared-world.ts'

/** The most schedules that a planted bug may stay hidden for. */
const within = 1_000
const seed = 12

/** How many schedules it takes until one of these promises is broken; null when none is. */
async function schedulesUntil(broken: Broken, breaks: readonly string[]): Promise<number | null> {
	const schedules = fc.sample(anySchedule, { numRuns: within, seed })
	for (const [index, schedule] of schedules.entries()) {
		const violations = await violationsOf(await runSchedule(schedule, broken))
		if (violations.some(({ promise }) => breaks.includes(promise))) return index + 1
	}
	return null
}

describe('a planted bug does not stay hidden', () => {
	test.each(plants)('$name', { timeout: 120_000 }, async ({ breaks, broken }) => {
		expect(await schedulesUntil(broken, breaks)).not.toBeNull()
	})
})
