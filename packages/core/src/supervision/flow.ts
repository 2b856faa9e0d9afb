import type { ProgrammeId, StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'

/** When one conversation came, was first answered and ended. No words and nobody's name: what numbers over a time are made from. */
export type Moments = {
	readonly programmeId: ProgrammeId
	readonly language: string
	readonly enqueuedAt: Instant
	readonly startedAt: Instant | null
	readonly closedAt: Instant | null
	/** The listener whose wrap-up is due. */
	readonly wrappingUp: StaffId | null
}

/** A quarter of an hour: who came, who was answered, who left before that, and how long those who were answered had waited. */
export type FlowStep = {
	readonly from: Instant
	readonly arrivals: number
	readonly claims: number
	readonly leavers: number
	/** Null while nobody was answered. */
	readonly medianWaitMs: number | null
	readonly p90WaitMs: number | null
}

export const flowStepMs = 15 * 60_000
export const flowSteps = 16
const hourMs = 3_600_000

/** Since when moments are needed for everything that is made from them at `now`. */
export const flowSince = (now: Instant): Instant => stepOf(now) - (flowSteps - 1) * flowStepMs

/** [FL1] The last four hours in whole quarters; the one under way is the last. */
export function flowOf(moments: readonly Moments[], now: Instant): FlowStep[] {
	const first = flowSince(now)
	const inStep = (at: Instant | null, from: Instant) => at !== null && at >= from && at < from + flowStepMs
	return Array.from({ length: flowSteps }, (_, index) => {
		const from = first + index * flowStepMs
		const claimed = moments.filter(({ startedAt }) => inStep(startedAt, from))
		const waits = claimed.map(({ enqueuedAt, startedAt }) => Math.max(0, (startedAt ?? enqueuedAt) - enqueuedAt)).sort((a, b) => a - b)
		return {
			from,
			arrivals: moments.filter(({ enqueuedAt }) => inStep(enqueuedAt, from)).length,
			claims: claimed.length,
			leavers: moments.filter((one) => hasLeft(one) && inStep(one.closedAt, from)).length,
			medianWaitMs: ofSorted(waits, 0.5),
			p90WaitMs: ofSorted(waits, 0.9),
		}
	})
}

/** [FL2] How many left the queue in the last hour before anybody answered. */
export const leftLastHour = (moments: readonly Moments[], now: Instant): number =>
	moments.filter((one) => hasLeft(one) && one.closedAt !== null && one.closedAt > now - hourMs).length

/** [FL3] How many listeners write their closing notes. */
export const wrappingUp = (moments: readonly Moments[]): number => new Set(moments.flatMap((one) => one.wrappingUp ?? [])).size

const hasLeft = ({ startedAt, closedAt }: Moments): boolean => startedAt === null && closedAt !== null
const stepOf = (at: Instant): Instant => Math.floor(at / flowStepMs) * flowStepMs
/** The smallest value that so large a part of them does not exceed. */
const ofSorted = (sorted: readonly number[], part: number): number | null =>
	sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? null
