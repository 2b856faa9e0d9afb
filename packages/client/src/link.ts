import type { CommandData, CommandName, Contract, ErrorCode, EventData, EventName, PayloadInput } from '@akin/core/protocol/contract'
import type { Reply } from '@akin/core/protocol/errors'
import type { Instant } from '@akin/core/support/instant'

/**
 * The answer to a command. `no_answer` is the one code no server sends: there was no connection, or no acknowledgement in time, so nobody
 * knows whether it was done. Every other code is a refusal.
 */
export type CallReply<C extends Contract, N extends CommandName<C>> = Reply<CommandData<C, N>, ErrorCode<C, N> | 'no_answer'>

export type LinkState =
	/** Before the first connection and after `close`. */
	| { readonly kind: 'idle' }
	/** Trying, or waiting to try again; there has been no transport since the given instant. */
	| { readonly kind: 'down'; readonly since: Instant }
	| { readonly kind: 'up' }
	/** The server will not have us; there is no further attempt until `open` is called again. */
	| { readonly kind: 'refused'; readonly code: 'not_signed_in' | 'unsupported_version' }

/** One audience's connection: it reconnects by itself and keeps nothing for later. What must survive a drop is the outbox's business. */
export type Link<C extends Contract> = {
	readonly state: () => LinkState
	readonly onState: (listener: (state: LinkState) => void) => () => void
	/** Never rejects, never sends twice, sends nothing while there is no transport. */
	readonly call: <N extends CommandName<C>>(
		command: N,
		payload: PayloadInput<C, N>,
		options?: { readonly timeoutMs?: number },
	) => Promise<CallReply<C, N>>
	readonly on: <N extends EventName<C>>(event: N, listener: (data: EventData<C, N>) => void) => () => void
	/** Starts connecting; harmless when it already does. */
	readonly open: () => void
	/** Tries now instead of waiting, and notices at once a transport that died in its sleep. */
	readonly wake: () => void
	readonly close: () => void
}
