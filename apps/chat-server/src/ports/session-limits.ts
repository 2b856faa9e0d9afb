/** How long sign-ins last. The unit is part of the name; the reason stands beside the value. */
export type SessionLimits = {
	/** A seeker without any socket for so long is gone: a phone put away on a shared table must not open the talk again later. */
	readonly seekerIdleMs: number
	/** The longest one anonymous sign-in can last. */
	readonly seekerLongestMs: number
	/** Staff who neither ask for anything nor have a socket for so long sign in again. */
	readonly staffIdleMs: number
	/** One long shift; after it staff sign in again. */
	readonly staffLongestMs: number
	/** Between fetching a socket ticket and connecting with it: one slow round trip, several times over. */
	readonly socketTicketMs: number
	/** Long enough to walk from the console to a browser, and no longer. */
	readonly firstCoordinatorTokenMs: number
}

const minutes = 60_000
const hours = 60 * minutes

export const defaultSessionLimits: SessionLimits = {
	seekerIdleMs: 15 * minutes,
	seekerLongestMs: 12 * hours,
	staffIdleMs: 15 * minutes,
	staffLongestMs: 8 * hours,
	socketTicketMs: 30_000,
	firstCoordinatorTokenMs: 60 * minutes,
}
