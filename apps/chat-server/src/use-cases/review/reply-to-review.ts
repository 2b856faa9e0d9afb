import type { ListenerActor } from '@akin/core/access/actor'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'

export type ReplyRefusal = 'conversation_not_found' | 'nothing_left' | 'already_replied'

/** What the listener says to a review of their own conversation, sealed with its key. */
export async function replyToReview(
	chat: Chat,
	actor: ListenerActor,
	id: ConversationId,
	text: string,
): Promise<Result<null, ReplyRefusal>> {
	const [kept, stored] = await Promise.all([chat.reviews.find(id), chat.conversations.load(id)])
	if (!stored || kept?.listenerId !== actor.id || !kept.review) return refused('conversation_not_found')
	const key = await chat.keys.of(stored)
	if (!key) return refused('nothing_left')
	const at = chat.clock.now()
	const isKept = await chat.reviews.reply(id, { sealed: chat.keys.sealRecord(key, id, 'review_reply', actor.id, text), at })
	if (!isKept) return refused('already_replied')
	await chat.audit.append([{ at, actorId: actor.id, action: 'review_answered', conversationId: id, detail: {} }])
	chat.announcer.reviewsChanged(actor.id)
	return ok(null)
}
