import type { SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

export type PrincipalId = SeekerSessionId | StaffId

/**
 * Who has been seen lately, on one clock for all nodes. Presence is advice: it may start a grace period, it never deletes a place in the
 * queue. A node beats for everybody connected to it; nothing happens when they disconnect, silence says it all.
 */
export type Presence = {
	/** These people are connected now. */
	beat(ids: readonly PrincipalId[]): Promise<void>

	/** These people left on purpose; from now on they count as not seen. */
	forget(ids: readonly PrincipalId[]): Promise<void>

	/**
	 * When each of them was last seen; every id asked for has an entry. Somebody never seen gets the moment since which this memory is
	 * complete (its first beat, or the first after it was emptied): silence before that proves nothing, so nobody is lost because Redis was.
	 */
	lastSeen(ids: readonly PrincipalId[]): Promise<ReadonlyMap<PrincipalId, Instant>>

	/**
	 * Those of them who were certainly seen in the last `ms`. Nobody gets the benefit of the doubt here: it is for promising that somebody is
	 * there, where `lastSeen` is for deciding that somebody has gone.
	 */
	seenWithin(ids: readonly PrincipalId[], ms: number): Promise<ReadonlySet<PrincipalId>>

	/** The one clock that `lastSeen` is read against; a node's own clock may differ by minutes. */
	now(): Promise<Instant>
}
