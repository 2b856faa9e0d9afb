import type { SeekerActor } from '@akin/core/access/actor'
import { type TransferAnswer, transferOf } from '@akin/core/conversation/transfer'
import type { ConversationId, TransferId } from '@akin/core/support/ids'
import { ok, type Result } from '@akin/core/support/result'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import { changeConversation, type Refusal } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { openConversation } from '../open-conversation.ts'
import { afterTransfer } from './after-transfer.ts'

/** Whether the person would like to go on with somebody else. Anything but yes changes nothing for them. */
export async function answerQuestion(
	chat: Chat,
	actor: SeekerActor,
	id: ConversationId,
	transferId: TransferId,
	answer: TransferAnswer,
): Promise<Result<StoredConversation, Refusal>> {
	const opened = await openConversation(chat, actor, id, 'answer_question')
	if (!opened.ok) return opened
	const { transferAnswerMs } = await chat.programmes.policy(opened.value.conversation.programmeId)
	const now = chat.clock.now()
	const changed = await changeConversation(
		chat,
		id,
		{ actor, action: 'answer_question' },
		{ kind: 'answer_question', id: transferId, answer, now, expiresAt: now + transferAnswerMs },
	)
	if (!changed.ok) return changed
	if (changed.value.events.some(({ kind }) => kind === 'transferred')) {
		// What was asked for is carried out: it was the act of whoever asked.
		const by = transferOf(changed.value.before)?.by.id ?? null
		const detail = { to: null, agreed: true }
		await chat.audit.append([{ at: now, actorId: by, action: 'transferred', conversationId: id, detail }])
		await afterTransfer(chat, changed.value)
	}
	return ok(changed.value.stored)
}
