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
	/** Long enough for a review with breaks, short enough that a forgotten one is over with the shift. */
	lastsMs: 4 * 3_600_000,
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
