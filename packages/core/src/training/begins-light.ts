import type { Conversation } from '../conversation/conversation.ts'
import { handOversOf } from '../conversation/transfer.ts'

/**
 * [LD10] Whether somebody new to listening alone may be the first to talk with them: nobody handed them over, they did not say that they are in
 * danger, and nothing was raised but that they wait long.
 */
export const beginsLight = (conversation: Conversation): boolean =>
	conversation.state !== 'closed' &&
	conversation.boostMs === 0 &&
	handOversOf(conversation).length === 0 &&
	conversation.signals.every(({ kind }) => kind === 'waiting_long')

/** Whether it stands before somebody as a light talk. */
export const isOfferedLight = (conversation: Conversation): boolean =>
	conversation.state === 'offered' && conversation.offer.lightOnly === true
