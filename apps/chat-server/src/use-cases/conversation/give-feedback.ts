import type { SeekerActor } from '@akin/core/access/actor'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { changeConversation, type Refusal } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'

export type Feedback = { readonly heard: string | null; readonly change: string | null; readonly words: string | null }

/** Keeps the answers of a seeker beside the conversation; giving them again replaces them. Words are sealed. */
export async function giveFeedback(chat: Chat, actor: SeekerActor, id: ConversationId, feedback: Feedback): Promise<Result<null, Refusal>> {
	const changed = await changeConversation(chat, id, { actor, action: 'give_feedback' }, { kind: 'give_feedback' })
	if (!changed.ok) return changed
	const key = await chat.keys.of(changed.value.stored)
	if (!key) return refused('conversation_erased')
	const sealed = feedback.words ? chat.keys.sealRecord(key, id, 'feedback', actor.id, feedback.words) : null
	await chat.conversations.saveRecord(id, { kind: 'feedback', codes: { heard: feedback.heard, change: feedback.change }, sealed })
	return ok(null)
}
