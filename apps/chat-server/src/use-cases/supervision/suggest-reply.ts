import type { SupervisorActor } from '@akin/core/access/actor'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import type { Result } from '@akin/core/support/result'
import type { Appended } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'
import { addEntry } from '../conversation/add-entry.ts'
import type { WritingRefusal } from '../conversation/write-entry.ts'

/** Puts words before the listener who handles it. They alone send them, change them or set them aside. */
export async function suggestReply(
	chat: Chat,
	actor: SupervisorActor,
	{ conversationId, clientId, text }: { readonly conversationId: ConversationId; readonly clientId: ClientId; readonly text: string },
): Promise<Result<Appended, WritingRefusal | 'no_listener'>> {
	const stored = await chat.conversations.load(conversationId)
	const conversation = stored?.conversation
	// Who may not see it is told below that there is none.
	const hasNobody =
		conversation?.state === 'waiting' ||
		conversation?.state === 'offered' ||
		(conversation?.state === 'active' && conversation.handler.role !== 'listener')
	if (hasNobody && actor.programmeIds.includes(conversation.programmeId)) return { ok: false, error: 'no_listener' }
	const content = { kind: 'suggestion', text } as const
	const added = await addEntry(chat, actor, 'suggest_reply', { conversationId, clientId, stream: 'backstage', content, words: [text] })
	if (added.ok && !added.value.isDuplicate)
		await chat.audit.append([{ at: chat.clock.now(), actorId: actor.id, action: 'reply_suggested', conversationId, detail: {} }])
	return added
}
