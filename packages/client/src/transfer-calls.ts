import type { ListenerContract, ListenerConversation } from '@akin/core/protocol/listener'
import type { SupervisorContract, SupervisorConversation } from '@akin/core/protocol/supervisor'
import type { ConversationId, StaffId, TransferId } from '@akin/core/support/ids'
import type { CallReply, Link } from './link.ts'

export type Proposal = {
	readonly conversationId: ConversationId
	readonly transferId: TransferId
	/** Null: to whoever is next. */
	readonly to: StaffId | null
	readonly note: string
}
type Own<N extends keyof ListenerContract['commands'] & string> = Promise<CallReply<ListenerContract, N>>
type Theirs<N extends keyof SupervisorContract['commands'] & string> = Promise<CallReply<SupervisorContract, N>>

/** Handing over, and being asked to take on. */
export type ListenerTransferCalls = {
	/** Who could take it on. */
	readonly listCandidates: (conversationId: ConversationId) => Own<'transfer:listeners'>
	/** Asks the person whether they would like to go on with somebody else. */
	readonly proposeTransfer: (proposal: Proposal) => Own<'transfer:propose'>
	readonly withdrawTransfer: (conversationId: ConversationId, transferId: TransferId) => Own<'transfer:withdraw'>
	readonly acceptTransfer: (conversationId: ConversationId, transferId: TransferId) => Own<'transfer:accept'>
	readonly declineTransfer: (conversationId: ConversationId, transferId: TransferId) => Own<'transfer:decline'>
}

type Adopt<View> = <R extends { ok: true; data: { conversation: View } } | { ok: false }>(reply: R) => R

export const listenerTransferCalls = (link: Link<ListenerContract>, adopt: Adopt<ListenerConversation>): ListenerTransferCalls => ({
	listCandidates: (conversationId) => link.call('transfer:listeners', { conversationId }),
	proposeTransfer: async (proposal) => adopt(await link.call('transfer:propose', proposal)),
	withdrawTransfer: async (conversationId, transferId) => adopt(await link.call('transfer:withdraw', { conversationId, transferId })),
	acceptTransfer: async (conversationId, transferId) => adopt(await link.call('transfer:accept', { conversationId, transferId })),
	declineTransfer: (conversationId, transferId) => link.call('transfer:decline', { conversationId, transferId }),
})

/** Handing somebody's conversation to another listener, and how its listener is. */
export type SupervisorTransferCalls = {
	/** Who could take it on, and why the others cannot. */
	readonly listCandidates: (conversationId: ConversationId) => Theirs<'transfer:listeners'>
	/** Asks the person whether they would like to go on with somebody else. */
	readonly proposeTransfer: (proposal: Proposal) => Theirs<'transfer:propose'>
	readonly withdrawTransfer: (conversationId: ConversationId, transferId: TransferId) => Theirs<'transfer:withdraw'>
	/** For their safety, without asking. */
	readonly transferNow: (proposal: Proposal) => Theirs<'transfer:now'>
	/** Facts of the shift of the listener in it. */
	readonly lookAtListener: (conversationId: ConversationId) => Theirs<'conversation:listener'>
}

export const supervisorTransferCalls = (link: Link<SupervisorContract>, adopt: Adopt<SupervisorConversation>): SupervisorTransferCalls => ({
	listCandidates: (conversationId) => link.call('transfer:listeners', { conversationId }),
	proposeTransfer: async (proposal) => adopt(await link.call('transfer:propose', proposal)),
	withdrawTransfer: async (conversationId, transferId) => adopt(await link.call('transfer:withdraw', { conversationId, transferId })),
	transferNow: async (proposal) => adopt(await link.call('transfer:now', proposal)),
	lookAtListener: (conversationId) => link.call('conversation:listener', { conversationId }),
})
