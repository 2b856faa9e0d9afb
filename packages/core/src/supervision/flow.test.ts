import { expect, test } from 'vitest'
import { asId, type ProgrammeId, type StaffId } from '../support/ids.ts'
import { flowOf, flowSince, flowStepMs, leftLastHour, type Moments, wrappingUp } from './flow.ts'

const minute = 60_000
const now = Date.UTC(2026, 4, 4, 14, 7)
const sam = asId<StaffId>('00000000-0000-4000-8000-00000000000b')
const moments = (changes: Partial<Moments>): Moments => ({
	...{ programmeId: asId<ProgrammeId>('talk'), language: 'en', enqueuedAt: now - 10 * minute },
	...{ startedAt: null, closedAt: null, wrappingUp: null, ...changes },
})

test('[FL1] four hours in whole quarters, the one under way last', () => {
	const steps = flowOf([], now)
	expect(steps).toHaveLength(16)
	expect(steps[0]?.from).toBe(flowSince(now))
	expect(steps.at(-1)).toEqual({ from: Date.UTC(2026, 4, 4, 14), arrivals: 0, claims: 0, leavers: 0, medianWaitMs: null, p90WaitMs: null })
})

test('[FL1] each conversation counts where it came, where it was answered, and where it left unanswered', () => {
	const came = Date.UTC(2026, 4, 4, 13, 50)
	const steps = flowOf(
		[
			...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((waited) => moments({ enqueuedAt: came, startedAt: came + waited * minute })),
			moments({ enqueuedAt: came, closedAt: came + minute }),
			moments({ enqueuedAt: came, startedAt: came + minute, closedAt: came + 2 * minute }),
			moments({ enqueuedAt: came - 5 * 3_600_000 }),
		],
		now,
	)
	expect(steps.at(-2)).toMatchObject({
		from: came - 5 * minute,
		arrivals: 11,
		claims: 10,
		leavers: 1,
		medianWaitMs: 4 * minute,
		p90WaitMs: 8 * minute,
	})
	expect(steps.at(-1)).toMatchObject({ arrivals: 0, claims: 0, leavers: 0, medianWaitMs: null })
	expect(steps.reduce((sum, { arrivals }) => sum + arrivals, 0)).toBe(11)
	expect(steps.every(({ from }, index) => index === 0 || from - (steps[index - 1]?.from ?? 0) === flowStepMs)).toBe(true)
})

test('[FL2] whoever was answered has not left the queue, and an hour is an hour', () => {
	const left = (minutesAgo: number) => moments({ enqueuedAt: now - 90 * minute, closedAt: now - minutesAgo * minute })
	expect(leftLastHour([left(10), left(59), left(61), moments({ startedAt: now - minute, closedAt: now })], now)).toBe(2)
})

test('[FL3] a listener with two wrap-ups counts once', () => {
	expect(wrappingUp([moments({ wrappingUp: sam }), moments({ wrappingUp: sam }), moments({})])).toBe(1)
})
