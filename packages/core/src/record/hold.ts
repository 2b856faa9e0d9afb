import { dayNumber } from '../programme/wall-clock.ts'
import type { ApprovalId, ConversationId, ProgrammeId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'

/** Why a record is kept beyond its time. Shown on it. */
export const recordHoldReasons = ['safeguarding', 'complaint', 'authority', 'legal_claim'] as const
export type RecordHoldReason = (typeof recordHoldReasons)[number]

/** Why somebody ends that before its day. */
export const holdEndReasons = ['no_longer_needed', 'person_asked', 'mistake'] as const
export type HoldEndReason = (typeof holdEndReasons)[number]

/** A record kept readable beyond its time, by two people. `until`: the end of its last day. */
export type RecordHold = {
	readonly id: ApprovalId
	readonly conversationId: ConversationId
	readonly programmeId: ProgrammeId
	readonly reason: RecordHoldReason
	readonly heldAt: Instant
	readonly until: Instant
	readonly askedBy: string
	readonly approvedBy: string
	/** `over`: its day came · `erased`: the person erased what they wrote. */
	readonly ended: null | { readonly at: Instant; readonly by: string | null; readonly reason: HoldEndReason | 'over' | 'erased' }
}

const dayMs = 86_400_000
/** Whoever still needs it then decides again, with what is known then. */
export const longestHoldDays = 365

/** The end of a day of UTC, `2027-02-28`. */
export const endOfDay = (day: string): Instant => (dayNumber(day) + 1) * dayMs

/** [RO5] Whether a record can be held until the end of this day: one that is to come, and not further away than the longest. */
export function canHoldUntil(day: string, now: Instant): boolean {
	const until = endOfDay(day)
	return until - dayMs > now && until <= now + (longestHoldDays + 1) * dayMs
}

/** Whether it keeps the record readable at this moment. */
export const holds = ({ until, ended }: Pick<RecordHold, 'until' | 'ended'>, now: Instant): boolean => ended === null && now < until
