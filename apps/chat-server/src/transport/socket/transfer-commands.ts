import type { ListenerContract } from '@akin/core/protocol/listener'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import { ok, refused } from '@akin/core/support/result'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Chat } from '../../use-cases/chat.ts'
import { acceptTransfer } from '../../use-cases/transfer/accept-transfer.ts'
import { declineTransfer } from '../../use-cases/transfer/decline-transfer.ts'
import { listCandidates } from '../../use-cases/transfer/list-candidates.ts'
import { proposeTransfer } from '../../use-cases/transfer/propose-transfer.ts'
import { transferNow } from '../../use-cases/transfer/transfer-now.ts'
import { withdrawTransfer } from '../../use-cases/transfer/withdraw-transfer.ts'
import { listenerViewOf } from '../../use-cases/view/listener-view-of.ts'
import { supervisorViewOf } from '../../use-cases/view/supervisor-view-of.ts'
import type { ConversationHub } from './conversation-hub.ts'
import { declared } from './declared.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { ListenerSocketSession, SupervisorSocketSession } from './sessions.ts'

type TransferOf<C extends ListenerContract | SupervisorContract> = {
	readonly commands: Pick<C['commands'], Extract<keyof C['commands'], `transfer:${string}`>>
	readonly events: Record<never, never>
}

/** Handing over, and being asked to take on. */
export function listenerTransferCommands(
	chat: Chat,
	hub: ConversationHub,
): CommandHandlers<TransferOf<ListenerContract>, ListenerSocketSession> {
	const view = async (stored: StoredConversation, { actor }: ListenerSocketSession) => {
		const conversation = await listenerViewOf(chat, stored, actor.id)
		return conversation ? ok({ conversation }) : refused('conversation_not_found')
	}
	return {
		async 'transfer:listeners'({ actor }, { conversationId }) {
			const listed = await listCandidates(chat, actor, conversationId)
			return listed.ok ? ok({ listeners: [...listed.value] }) : listed
		},
		async 'transfer:propose'(session, proposal) {
			const proposed = await proposeTransfer(chat, session.actor, proposal)
			const codes = ['conversation_not_found', 'conversation_closed', 'not_the_handler', 'transfer_open', 'listener_not_able'] as const
			if (proposed.ok) return view(proposed.value, session)
			return declared(asNotAble(proposed), codes, 'not_the_handler')
		},
		async 'transfer:withdraw'(session, { conversationId, transferId }) {
			const withdrawn = await withdrawTransfer(chat, session.actor, conversationId, transferId)
			if (!withdrawn.ok) return declared(withdrawn, ['conversation_not_found', 'conversation_closed', 'not_the_handler'], 'not_the_handler')
			return view(withdrawn.value.stored, session)
		},
		async 'transfer:accept'(session, { conversationId, transferId }) {
			const accepted = await acceptTransfer(chat, session.actor, conversationId, transferId)
			if (!accepted.ok) return accepted
			await hub.join(session, accepted.value)
			return declared(await view(accepted.value, session), ['transfer_gone'], 'transfer_gone')
		},
		async 'transfer:decline'({ actor }, { conversationId, transferId }) {
			const declined = await declineTransfer(chat, actor, conversationId, transferId)
			return declined.ok ? ok({}) : declined
		},
	}
}

/** Handing somebody's conversation to another listener. */
export function supervisorTransferCommands(chat: Chat): CommandHandlers<TransferOf<SupervisorContract>, SupervisorSocketSession> {
	const view = async (stored: StoredConversation, { actor }: SupervisorSocketSession) =>
		ok({ conversation: await supervisorViewOf(chat, stored, actor.id) })
	return {
		async 'transfer:listeners'({ actor }, { conversationId }) {
			const listed = await listCandidates(chat, actor, conversationId)
			return listed.ok ? ok({ listeners: [...listed.value] }) : listed
		},
		async 'transfer:propose'(session, proposal) {
			const proposed = await proposeTransfer(chat, session.actor, proposal)
			const codes = ['conversation_not_found', 'conversation_closed', 'not_answered_yet', 'transfer_open', 'listener_not_able'] as const
			return proposed.ok ? view(proposed.value, session) : declared(asNotAble(proposed), codes, 'not_answered_yet')
		},
		async 'transfer:withdraw'(session, { conversationId, transferId }) {
			const withdrawn = await withdrawTransfer(chat, session.actor, conversationId, transferId)
			if (!withdrawn.ok) return declared(withdrawn, ['conversation_not_found', 'conversation_closed'], 'conversation_not_found')
			return view(withdrawn.value.stored, session)
		},
		async 'transfer:now'(session, proposal) {
			const moved = await transferNow(chat, session.actor, proposal)
			const codes = ['conversation_not_found', 'conversation_closed', 'not_answered_yet', 'listener_not_able'] as const
			return moved.ok ? view(moved.value, session) : declared(asNotAble(moved), codes, 'not_answered_yet')
		},
	}
}

/** Settled by the conversation rather than by the listener: to whoever chose them it is the same. */
const asNotAble = <E>(refusal: { readonly ok: false; readonly error: E }) => {
	const isAboutThem = refusal.error === 'already_in_it' || refusal.error === 'listener_passed'
	return isAboutThem ? refused('listener_not_able') : refusal
}
