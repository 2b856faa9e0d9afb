import type { Person } from '@akin/core/conversation/conversation'
import type { Opening, OpeningReason } from '@akin/core/record/opening'
import type { ConversationId, OpeningId, ProgrammeId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** `looked`: in the review of who opened what. */
export type LookedAt = { readonly opening: Opening; readonly looked: { readonly name: string; readonly at: Instant } | null }

/** Who may read which record until when, and who could before: openings are kept when they are over. */
export type OpeningStore = {
	/** Keeps it, unless one of this person stands for that record already: then that one is answered. */
	open(opening: Opening): Promise<Opening>
	/** The one that stands at this moment. */
	standing(conversationId: ConversationId, staffId: StaffId, now: Instant): Promise<Opening | null>
	/** Ends the one that stands and answers it; null when none does. */
	end(conversationId: ConversationId, staffId: StaffId, now: Instant): Promise<Opening | null>
	/** All of each of these, the latest first. */
	of(conversationIds: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, readonly Opening[]>>
	/** How many records this person has opened for this reason since. */
	countSince(staffId: StaffId, reason: OpeningReason, since: Instant): Promise<number>
	/** Those of these programmes that began in this time, each with who looked at it since; the latest first. */
	between(programmeIds: readonly ProgrammeId[], from: Instant, before: Instant): Promise<readonly LookedAt[]>
	/** Keeps that somebody looked at it, unless somebody has: answers who did. Null: there is no such opening. */
	mark(id: OpeningId, by: Person, now: Instant): Promise<LookedAt | null>
	find(id: OpeningId): Promise<Opening | null>
	/** Those of conversations that this listener had, the latest first. */
	ofListener(listenerId: StaffId, limit: number): Promise<readonly Opening[]>
}
