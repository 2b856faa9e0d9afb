import type { SeekerSessionId } from '@akin/core/support/ids'

/** Where seekers connected to this node come from. Compared, never told: what leaves here is a hash under a key that the caller brings. */
export type SeekerSources = {
	/** Null when they are not connected here, or this server is not set to look. */
	hash(key: Uint8Array, id: SeekerSessionId): Uint8Array | null
	/** Whether they come from where this hash was made; false when nothing is known of them. */
	matches(key: Uint8Array, id: SeekerSessionId, hash: Uint8Array): boolean
}
