import type { PayloadInput } from '@akin/core/protocol/contract'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { ConversationId } from '@akin/core/support/ids'
import type { CallReply, Link } from './link.ts'

type Answer<N extends keyof SupervisorContract['commands'] & string> = Promise<CallReply<SupervisorContract, N>>

/** Learning from conversations that have ended. */
export type ReviewCalls = {
	readonly list: () => Answer<'review:list'>
	/** Of a record that is open. */
	readonly read: (conversationId: ConversationId) => Answer<'review:read'>
	readonly save: (review: PayloadInput<SupervisorContract, 'review:save'>) => Answer<'review:save'>
}

export const reviewCalls = (link: Link<SupervisorContract>): ReviewCalls => ({
	list: () => link.call('review:list', {}),
	read: (conversationId) => link.call('review:read', { conversationId }),
	save: (review) => link.call('review:save', review),
})
