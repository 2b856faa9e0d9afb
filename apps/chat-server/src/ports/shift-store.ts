import type { Shift } from '@akin/core/shift/shift'
import type { StaffId } from '@akin/core/support/ids'

/** A shift with the number of conversations the listener holds. */
export type StoredShift = { readonly shift: Shift; readonly conversations: number }

export type ShiftStore = {
	load(listenerId: StaffId): Promise<StoredShift | null>
	loadMany(listenerIds: readonly StaffId[]): Promise<readonly StoredShift[]>
	/** Everybody on shift. */
	all(): Promise<readonly StoredShift[]>
	/** Starts a shift, or answers the one that is running. */
	start(shift: Shift): Promise<StoredShift>
	/** Locks the shift and stores what `decide` makes of it; null from `decide` leaves it as it is. Answers null when there is no shift. */
	change(listenerId: StaffId, decide: (stored: StoredShift) => Shift | null): Promise<StoredShift | null>
	/** Ends it. False, and nothing changed, while the listener holds a conversation. */
	end(listenerId: StaffId): Promise<boolean>
}
