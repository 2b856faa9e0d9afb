import type { RecordHold } from '@akin/core/record/hold'
import type { ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** Which records two people keep beyond their time, with their keys wrapped by those of the holds. Kept when they are over, without a key. */
export type RecordHoldStore = {
	/** Keeps it once. `erased`, and nothing kept, where nothing is left to hold: of an erasure at the same moment the later one knows. */
	add(hold: RecordHold, wrapped: Uint8Array): Promise<'kept' | 'kept_before' | 'erased'>
	/** All of each of these, the latest first. */
	of(conversationIds: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, readonly RecordHold[]>>
	/** The key as the hold that stands longest keeps it. */
	wrappedKey(conversationId: ConversationId): Promise<Uint8Array | null>
	/** Ends it and takes its key away; false when it was ended before. */
	end(id: RecordHold['id'], ended: NonNullable<RecordHold['ended']>): Promise<boolean>
	/** Those not ended whose day is over, or whose conversation was erased. */
	over(now: Instant): Promise<readonly RecordHold[]>
}
