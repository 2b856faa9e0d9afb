import type { ConversationId, OpeningId, ProgrammeId, StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'

/** Why a record is opened. Shown to other supervisors and to the listener whose conversation it was. */
export const openingReasons = ['live_follow_up', 'listener_asked', 'review_sample', 'complaint', 'safeguarding', 'other'] as const
export type OpeningReason = (typeof openingReasons)[number]

/** The right of one supervisor to read one record for some time. */
export type Opening = {
	readonly id: OpeningId
	readonly conversationId: ConversationId
	readonly programmeId: ProgrammeId
	/** Whose conversation it was, so that they can be shown who opened it. */
	readonly listenerId: StaffId | null
	readonly staffId: StaffId
	readonly name: string
	readonly reason: OpeningReason
	readonly openedAt: Instant
	readonly expiresAt: Instant
	readonly endedAt: Instant | null
}

export const openingPolicy = {
	/** Long enough to read it through, short enough that words do not stand on a screen nobody sits at. */
	lastsMs: 30 * 60_000,
	/** [RO8] So long before its end whoever still reads can go on for as long again. */
	renewWithinMs: 5 * 60_000,
	/** Fewer characters say nothing that the reason does not say already. */
	leastCharacters: 15,
	mostCharacters: 500,
} as const

/** [RO1] Whether enough is said for this reason. */
export function saysEnough(reason: OpeningReason, text: string | null): boolean {
	return reason !== 'other' || [...(text ?? '').trim()].length >= openingPolicy.leastCharacters
}

/** [RO2] Whether it can be read by at this moment. */
export const stands = ({ expiresAt, endedAt }: Pick<Opening, 'expiresAt' | 'endedAt'>, now: Instant): boolean =>
	endedAt === null && now < expiresAt

/** [RO3] Whether this opening lets this person read this record now. */
export const lets = (opening: Opening, staffId: StaffId, conversationId: ConversationId, now: Instant): boolean =>
	opening.staffId === staffId && opening.conversationId === conversationId && stands(opening, now)

/** [RO4] In the review of who opened what, somebody else looks at it. */
export const mayMark = ({ staffId }: Pick<Opening, 'staffId'>, id: StaffId): boolean => staffId !== id

/** [RO8] Whether whoever reads by it may go on for as long again: near its end, while it stands. */
export const mayRenew = (opening: Pick<Opening, 'expiresAt' | 'endedAt'>, now: Instant): boolean =>
	stands(opening, now) && opening.expiresAt - now <= openingPolicy.renewWithinMs
