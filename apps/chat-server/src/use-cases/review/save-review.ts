import type { SupervisorActor } from '@akin/core/access/actor'
import type { Review, ReviewWords } from '@akin/core/protocol/review-shapes'
import { isWholeRubric } from '@akin/core/review/rubric'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import type { ReadRefusal } from '../record/read-record.ts'
import { openedForReview } from './read-review.ts'

export type SaveRefusal = ReadRefusal | 'rubric_not_whole' | 'no_such_line' | 'already_reviewed' | 'nobody_to_review'

/** Keeps what a supervisor says about a conversation, sealed with its key, and tells its listener. Who reviewed it, and when, stands beside it. */
export async function saveReview(
	chat: Chat,
	actor: SupervisorActor,
	id: ConversationId,
	words: ReviewWords,
): Promise<Result<Review, SaveRefusal>> {
	const opened = await openedForReview(chat, actor, id)
	if (!opened.ok) return opened
	const { stored, key } = opened.value
	const { programmeId, closedAt, talk } = stored.conversation
	if (!talk?.listener) return refused('nobody_to_review')
	if (!isWholeRubric(words.items)) return refused('rubric_not_whole')
	if (words.comments.some(({ stream, seq }) => seq > stored.heads[stream])) return refused('no_such_line')
	const at = chat.clock.now()
	const sealed = chat.keys.sealRecord(key, id, 'review', actor.id, JSON.stringify(words))
	const conversation = { conversationId: id, programmeId, listenerId: talk.listener.id, closedAt }
	const isKept = await chat.reviews.save(conversation, { reviewerId: actor.id, reviewerName: actor.name, at, sealed })
	if (!isKept) return refused('already_reviewed')
	await chat.audit.append([{ at, actorId: actor.id, action: 'reviewed', conversationId: id, detail: { comments: words.comments.length } }])
	chat.announcer.reviewsChanged(talk.listener.id)
	return ok({ reviewed: { name: actor.name, at }, words, reply: null })
}
