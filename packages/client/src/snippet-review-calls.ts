import type { PayloadInput } from '@akin/core/protocol/contract'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { CallReply, Link } from './link.ts'

type Answer<N extends keyof SupervisorContract['commands'] & string> = Promise<CallReply<SupervisorContract, N>>

/** Phrases that listeners asked the supervision to look at. */
export type SnippetReviewCalls = {
	readonly listSnippets: () => Answer<'snippet:list'>
	readonly reviewSnippet: (review: PayloadInput<SupervisorContract, 'snippet:review'>) => Answer<'snippet:review'>
}

export const snippetReviewCalls = (link: Link<SupervisorContract>): SnippetReviewCalls => ({
	listSnippets: () => link.call('snippet:list', {}),
	reviewSnippet: (review) => link.call('snippet:review', review),
})
