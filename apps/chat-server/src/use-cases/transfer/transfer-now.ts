import type { SupervisorActor } from '@akin/core/access/actor'
import type { ClaimId, OfferId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { afterTransfer } from './after-transfer.ts'
import { handOverNote } from './hand-over-note.ts'
import { type Proposal, type ProposalRefusal, prepare } from './propose-transfer.ts'

/**
 * For the person's safety, without asking them: whoever handled it is out with this commit (S2). To one listener it is an offer, so that somebody who
 * does not answer, rests or leaves in this moment costs seconds; then, and with nobody named, the person is at their old place in the queue.
 */
export async function transferNow(
	chat: Chat,
	actor: SupervisorActor,
	{ conversationId, transferId, to, note }: Proposal,
): Promise<Result<StoredConversation, ProposalRefusal>> {
	const prepared = await prepare(chat, actor, 'transfer_now', { conversationId, transferId, to })
	if (!prepared.ok) return prepared
	if (prepared.value.wasSent) return ok(prepared.value.stored)
	const { stored, listener } = prepared.value
	const now = chat.clock.now()
	const { offerTtlMs } = await chat.programmes.policy(stored.conversation.programmeId)
	const offer = listener && {
		...{
			id: chat.ids.next<OfferId>(),
			claimId: chat.ids.next<ClaimId>(),
			listenerId: listener.id,
			madeAt: now,
			expiresAt: now + offerTtlMs,
		},
		...{ sharedTopics: [], reason: 'waited_longest' as const },
	}
	const changed = await changeConversation(
		chat,
		conversationId,
		{ actor, action: 'transfer_now' },
		{
			...{ kind: 'transfer_now', supervisor: { id: actor.id, name: actor.name }, now },
			to: offer && listener && { offer, name: listener.name },
		},
		handOverNote(actor, transferId, note, listener?.name ?? null),
	)
	// Somebody else was quicker to offer them another person.
	if (!changed.ok) return changed.error === 'listener_has_offer' ? refused('listener_not_able') : changed
	const detail = { to, agreed: false }
	await chat.audit.append([{ at: now, actorId: actor.id, action: 'transferred', conversationId, detail }])
	await afterTransfer(chat, changed.value)
	return ok((await chat.conversations.load(conversationId)) ?? changed.value.stored)
}
