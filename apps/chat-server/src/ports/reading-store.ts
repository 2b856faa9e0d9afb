import type { ConversationId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

export type Reading = { readonly id: StaffId; readonly name: string }

/** Who has which conversation open on a screen right now. Live state: an entry that nobody renews is gone by itself. */
export type ReadingStore = {
	/** True when this supervisor was not reading it before. */
	start(conversationId: ConversationId, reader: Reading, until: Instant): Promise<boolean>
	stop(conversationId: ConversationId, readerId: StaffId): Promise<boolean>
	renew(readings: readonly { readonly conversationId: ConversationId; readonly readerId: StaffId }[], until: Instant): Promise<void>
	of(conversationIds: readonly ConversationId[], now: Instant): Promise<ReadonlyMap<ConversationId, readonly Reading[]>>
}
