import type { Person } from '@akin/core/conversation/conversation'
import type { ProgrammeId, ShiftMessageId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** Words to every listener on shift of a programme, sealed under a key of their own. */
export type StoredShiftMessage = {
	readonly id: ShiftMessageId
	readonly programmeId: ProgrammeId
	readonly by: Person
	readonly sentAt: Instant
	/** Then nobody is shown it any more, and it is deleted. */
	readonly endsAt: Instant
	readonly wrappedKey: Uint8Array
	readonly sealed: Uint8Array
}

export type ShiftMessageStore = {
	add(message: StoredShiftMessage): Promise<void>
	/** Those that stand at `now`, the oldest first. */
	standing(now: Instant): Promise<readonly StoredShiftMessage[]>
	/** Deletes it; false when it is not there. */
	withdraw(id: ShiftMessageId): Promise<boolean>
	/** Deletes those that are over. */
	deleteEnded(now: Instant): Promise<void>
}
