import type { Instant } from '@akin/core/support/instant'
import type { LinkState } from './link.ts'

/** How the connection is doing, in the steps that people are told about. */
export type ConnectionStatus =
	/** Also during the first 3 s of a drop, which nobody needs to hear of. */
	| { readonly kind: 'ok' }
	/** Something has been waiting for its acknowledgement for over 4 s. */
	| { readonly kind: 'slow' }
	/** No transport for over 3 s. */
	| { readonly kind: 'lost'; readonly since: Instant }
	/** No transport for over 60 s. */
	| { readonly kind: 'lost_long'; readonly since: Instant }
	/** The session is over or there never was one; only `open()` after a new sign-in helps. */
	| { readonly kind: 'gone'; readonly reason: GoneReason }
	/** The server speaks another version of the protocol: reload. */
	| { readonly kind: 'other_version' }

export type GoneReason = 'not_signed_in' | 'expired' | 'signed_out' | 'left' | 'replaced'

export const LOST_AFTER_MS = 3_000
export const LOST_LONG_AFTER_MS = 60_000

/** The status that follows from the link and what the session knows; `slow`: something waits for its acknowledgement too long. */
export const connectionStatus = (link: LinkState, now: Instant, slow: boolean, gone: GoneReason | null): ConnectionStatus => {
	if (gone !== null) return { kind: 'gone', reason: gone }
	switch (link.kind) {
		case 'idle':
			return { kind: 'ok' }
		case 'refused':
			return link.code === 'not_signed_in' ? { kind: 'gone', reason: 'not_signed_in' } : { kind: 'other_version' }
		case 'up':
			return { kind: slow ? 'slow' : 'ok' }
		case 'down': {
			const downFor = now - link.since
			if (downFor < LOST_AFTER_MS) return { kind: 'ok' }
			return { kind: downFor < LOST_LONG_AFTER_MS ? 'lost' : 'lost_long', since: link.since }
		}
	}
}
