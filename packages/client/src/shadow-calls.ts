import type { ListenerContract } from '@akin/core/protocol/listener'
import type { OwnTraining } from '@akin/core/protocol/training'
import type { ConversationId, ShadowId, StaffId } from '@akin/core/support/ids'
import type { CallReply, Link } from './link.ts'

type Own<N extends keyof ListenerContract['commands'] & string> = Promise<CallReply<ListenerContract, N>>

/** Reading along to learn: what a learner asks, and what the listener answers whose conversation it is. */
export type ShadowCalls = {
	readonly listShadowHosts: () => Own<'shadow:hosts'>
	/** What follows stands in `training`. */
	readonly askShadow: (listener: StaffId) => Own<'shadow:ask'>
	/** Takes the question back, or stops reading. */
	readonly leaveShadow: () => Own<'shadow:leave'>
	readonly answerShadow: (conversationId: ConversationId, shadowId: ShadowId, accepts: boolean) => Own<'shadow:answer'>
}

type Adopt = <R extends { ok: true; data: { training: OwnTraining } } | { ok: false }>(reply: R) => R

export const shadowCalls = (link: Link<ListenerContract>, adopt: Adopt): ShadowCalls => ({
	listShadowHosts: () => link.call('shadow:hosts', {}),
	askShadow: async (listener) => adopt(await link.call('shadow:ask', { listener })),
	leaveShadow: async () => adopt(await link.call('shadow:leave', {})),
	answerShadow: (conversationId, shadowId, accepts) => link.call('shadow:answer', { conversationId, shadowId, accepts }),
})
