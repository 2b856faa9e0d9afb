import type { ListenerActor } from '@akin/core/access/actor'
import { transferOf } from '@akin/core/conversation/transfer'
import { whyNobodyNow } from '@akin/core/queue/may-be-offered'
import { type Shift, tookOffer } from '@akin/core/shift/shift'
import type { ConversationId, TransferId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { openConversation } from '../open-conversation.ts'
import { knowListener } from '../queue/know-listeners.ts'
import { askAgain } from '../shift/ask-again.ts'
import { afterTransfer } from './after-transfer.ts'
import { releaseTransfers } from './release-transfers.ts'

export type AcceptTransferRefusal = 'transfer_gone' | 'at_capacity'

/** The commit of this makes them the handler and takes the former one out (S2, Q2, Q3). Too late, taken back or ended meanwhile is `transfer_gone`. */
export async function acceptTransfer(
	chat: Chat,
	actor: ListenerActor,
	id: ConversationId,
	transferId: TransferId,
): Promise<Result<StoredConversation, AcceptTransferRefusal>> {
	const known = await knowListener(chat, actor.id)
	const whyNot = known ? whyNobodyNow(known, chat.clock.now()) : 'suspended'
	if (whyNot === 'suspended') return refused('transfer_gone')
	// A pause keeps the queue away and not a colleague's question. Capacity, rest and rung are looked at once more by the commit (Q3).
	if (whyNot === 'with_somebody_in_danger') {
		const mine = await acceptedBefore(chat, actor, id, transferId)
		if (mine.ok) return mine
		const opened = await openConversation(chat, actor, id, 'answer_transfer')
		// Whoever is not asked is told what they would be told of a question that is over.
		if (!opened.ok || !opened.value.isAllowed) return refused('transfer_gone')
		await releaseTransfers(chat, actor)
		return refused('at_capacity')
	}
	// Taking somebody on answers an "I am ready", before the commit, so that no node offers another person in the moment after it.
	let asked: Shift | null = null
	await chat.shifts.change(actor.id, ({ shift: before }) => {
		asked = before
		return before.mode === 'paused' ? null : tookOffer(before)
	})
	const listener = { id: actor.id, name: actor.name }
	const command = { kind: 'accept_transfer', id: transferId, listener, now: chat.clock.now() } as const
	const accepted = await changeConversation(chat, id, { actor, action: 'answer_transfer' }, command)
	if (!accepted.ok) {
		const mine = await acceptedBefore(chat, actor, id, transferId)
		if (mine.ok) return mine
		await askAgain(chat, actor, asked)
		if (accepted.error !== 'at_capacity') return refused('transfer_gone')
		// Their last place was taken, or they rest: whoever hands over need not wait for this to run out.
		await releaseTransfers(chat, actor)
		return refused('at_capacity')
	}
	const detail = { to: actor.id, agreed: true }
	await chat.audit.append([{ at: command.now, actorId: actor.id, action: 'transferred', conversationId: id, detail }])
	chat.announcer.shiftChanged(actor.id)
	await afterTransfer(chat, accepted.value)
	return ok(accepted.value.stored)
}

/** A listener whose acknowledgement was lost accepts again: they have it. */
async function acceptedBefore(
	chat: Chat,
	actor: ListenerActor,
	id: ConversationId,
	transferId: TransferId,
): Promise<Result<StoredConversation, AcceptTransferRefusal>> {
	const stored = await chat.conversations.load(id)
	const conversation = stored?.conversation
	if (!stored || conversation?.state !== 'active' || conversation.handler.id !== actor.id) return refused('transfer_gone')
	const transfer = transferOf(conversation)
	const isThis = transfer?.id === transferId && transfer.step === 'over' && transfer.outcome === 'done'
	return isThis ? ok(stored) : refused('transfer_gone')
}
