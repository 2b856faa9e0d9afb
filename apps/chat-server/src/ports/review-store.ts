import type { ReviewReason } from '@akin/core/review/sample'
import type { ConversationId, ProgrammeId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

export type KeptReview = {
	readonly reviewerId: StaffId
	readonly reviewerName: string
	readonly at: Instant
	readonly sealed: Uint8Array
	readonly reply: { readonly sealed: Uint8Array; readonly at: Instant } | null
}
export type ReviewedConversation = {
	readonly conversationId: ConversationId
	readonly programmeId: ProgrammeId
	readonly listenerId: StaffId
	readonly closedAt: Instant
}
export type StoredCase = ReviewedConversation & { readonly reasons: readonly ReviewReason[]; readonly review: KeptReview | null }

/** Which conversations are to review, and what was said about them. */
export type ReviewStore = {
	/**
	 * Conversations with a listener that closed since and were not looked at yet, with what decides whether they are to review: a draw between 0
	 * and 1, the same whenever it is asked for, and how many their listener had had before, counted no further than `countTo`.
	 */
	unsampled(
		closedSince: Instant,
		countTo: number,
		limit: number,
	): Promise<readonly { readonly conversationId: ConversationId; readonly draw: number; readonly talksBefore: number }[]>
	/** Keeps reasons beside those there are. `isSampled`: it need not be looked at again. */
	add(conversation: ReviewedConversation, reasons: readonly ReviewReason[], isSampled: boolean): Promise<void>
	/** To review and not reviewed, the one that closed first before the others. */
	due(programmeIds: readonly ProgrammeId[], limit: number): Promise<readonly StoredCase[]>
	/** Reviewed, the latest first. */
	done(programmeIds: readonly ProgrammeId[], limit: number): Promise<readonly StoredCase[]>
	ofListener(listenerId: StaffId, limit: number): Promise<readonly StoredCase[]>
	find(conversationId: ConversationId): Promise<StoredCase | null>
	/** False when there is a review of it already: of two at once one is kept. */
	save(conversation: ReviewedConversation, review: Omit<KeptReview, 'reply'>): Promise<boolean>
	/** False when there is no review, or it is answered already. */
	reply(conversationId: ConversationId, reply: NonNullable<KeptReview['reply']>): Promise<boolean>
}
