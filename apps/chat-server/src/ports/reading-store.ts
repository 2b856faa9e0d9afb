import type { ConversationId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

export type Reading = { readonly id: StaffId; readonly name: string }
export type LastReading = Reading & { readonly at: Instant }

/** Who has which conversation open on a screen right now, and who had last. The first is live state: an entry that nobody renews is gone by itself. */
export type ReadingStore = {
	/** True when this supervisor was not reading it before. */
	start(conversationId: ConversationId, reader: Reading, at: Instant, until: Instant): Promise<boolean>
	stop(conversationId: ConversationId, readerId: StaffId, at: Instant): Promise<boolean>
	renew(readings: readonly { readonly conversationId: ConversationId; readonly readerId: StaffId }[], until: Instant): Promise<void>
	of(conversationIds: readonly ConversationId[], now: Instant): Promise<ReadonlyMap<ConversationId, readonly Reading[]>>
	/** Who began or stopped last, and when. */
	lastOf(conversationIds: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, LastReading>>
}
