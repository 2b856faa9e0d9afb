import type { ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { ConnectionStatus } from './connection-status.ts'
import type { Outgoing } from './outgoing.ts'

/** The part of a snapshot that every audience has. */
export type SessionState = {
	readonly status: ConnectionStatus
	/** The server has answered `session:open` at least once: what is below is real, not empty. */
	readonly ready: boolean
	/** Add to this machine's clock to get the server's, in milliseconds. */
	readonly clockOffsetMs: number
}

/** Somebody who is writing at the moment. Disappears by itself after 6 s. `since` is on this machine's clock. */
export type Typist = {
	readonly role: 'seeker' | 'listener' | 'supervisor'
	readonly name: string | null
	readonly since: Instant
}

/**
 * What a lost connection brought, said once after it is back: how many messages of others arrived while it was away, and how many of our own
 * waiting ones have been sent since. `id` changes with every drop.
 */
export type CatchUp = { readonly id: number; readonly arrived: number; readonly sent: number }

/** One conversation as a staff session holds it: the server's view, the log by stream, and what this client adds. */
export type OpenConversation<View, Entries extends Readonly<Record<string, readonly unknown[]>>, Kind extends string> = {
	readonly id: ConversationId
	readonly view: View
	/** In the log's order, without gaps. */
	readonly entries: Entries
	/** False while entries are known to be missing. */
	readonly caughtUp: boolean
	/** Entries up to this `seq` came in one go (history, catch-up): show them, do not announce them one by one. */
	readonly loadedUpTo: { readonly [S in keyof Entries]: number }
	readonly outgoing: readonly Outgoing<Kind>[]
	readonly typing: readonly Typist[]
	readonly catchUp: CatchUp | null
}
