import type { ConversationId } from '@akin/core/support/ids'
import type { DataKey } from './key-vault.ts'

/** Where sealed bytes belong: one of the three streams of the log, or a record beside it. */
export type SealedPlace =
	| 'room'
	| 'backstage'
	| 'supervision'
	| 'intake'
	| 'wrap_up'
	| 'feedback'
	| 'shift_message'
	| 'training_step'
	| 'review'
	| 'review_reply'
	| 'concern'
	| 'return_summary'
	| 'snippet'
	| 'snippet_reason'

/**
 * What sealed bytes are bound to. They open only with exactly these four values, so a row copied to another conversation, stream, sender
 * or message does not open. For notices `clientId` is the notice's own id; it never depends on `seq`, which is not known when sealing.
 */
export type SealBinding = {
	readonly conversationId: ConversationId
	readonly stream: SealedPlace
	/** Session id or staff id; for notices a fixed word such as `service`. */
	readonly senderId: string
	readonly clientId: string
}

/** Authenticated encryption of what people wrote. Synchronous: a few microseconds for a message. */
export type Sealer = {
	/** A different result at every call. A text is sealed as its UTF-8 bytes. */
	seal(dataKey: DataKey, binding: SealBinding, plain: Uint8Array | string): Uint8Array

	/** The bytes again, or null when key, binding or bytes are not those that were sealed. */
	open(dataKey: DataKey, binding: SealBinding, sealed: Uint8Array): Uint8Array | null
}
