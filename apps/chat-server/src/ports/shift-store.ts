import type { Rest } from '@akin/core/shift/rest'
import type { Shift } from '@akin/core/shift/shift'
import type { StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** A shift with the number of conversations the listener holds. */
export type StoredShift = { readonly shift: Shift; readonly conversations: number }

/** What a listener has done here, as far as it is ever asked: whether they are new, and today. */
export type ListenerHistory = { readonly shifts: number; readonly conversations: number; readonly conversationsToday: number }

export type ShiftStore = {
	load(listenerId: StaffId): Promise<StoredShift | null>
	loadMany(listenerIds: readonly StaffId[]): Promise<readonly StoredShift[]>
	/** Everybody on shift. */
	all(): Promise<readonly StoredShift[]>
	/** Starts a shift, or answers the one that is running. */
	start(shift: Shift): Promise<StoredShift>
	/** Locks the shift and stores what `decide` makes of it, but for the rest; null from `decide` leaves it as it is. Answers null when there is no shift. */
	change(listenerId: StaffId, decide: (stored: StoredShift) => Shift | null): Promise<StoredShift | null>
	/** Ends it. False, and nothing changed, while the listener holds a conversation. */
	end(listenerId: StaffId): Promise<boolean>
	/**
	 * Gives a rest in place of any other, on shift or off; null ends it. From then on nobody is added to whom they hold (Q3). A hold that runs
	 * is never made shorter: a rest in its place is refused with false, and another hold ends no earlier.
	 */
	giveRest(listenerId: StaffId, rest: Rest | null): Promise<boolean>
	/** Every rest that runs at `now`. */
	rests(now: Instant): Promise<ReadonlyMap<StaffId, Rest>>
	/** Of each of them; `today` is when the day began. */
	history(listenerIds: readonly StaffId[], today: Instant): Promise<ReadonlyMap<StaffId, ListenerHistory>>
}
