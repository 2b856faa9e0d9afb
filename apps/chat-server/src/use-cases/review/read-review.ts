import type { SupervisorActor } from '@akin/core/access/actor'
import type { Review } from '@akin/core/protocol/review-shapes'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { parseReviewWords } from '@akin/core/view/review-view'
import type { DataKey } from '../../ports/key-vault.ts'
import type { KeptReview, StoredCase } from '../../ports/review-store.ts'
import type { Chat } from '../chat.ts'
import { findRecord, type StoredRecord } from '../record/find-record.ts'
import type { ReadRefusal } from '../record/read-record.ts'

export type OpenedForReview = { readonly stored: StoredRecord; readonly key: DataKey }

/** A record that this supervisor has open at the moment: a review is read and written beside it only. */
export async function openedForReview(
	chat: Chat,
	actor: SupervisorActor,
	id: ConversationId,
): Promise<Result<OpenedForReview, ReadRefusal>> {
	const found = await findRecord(chat, actor, id)
	if (!found.ok) return found
	if (!(await chat.openings.standing(id, actor.id, chat.clock.now()))) return refused('not_opened')
	const key = await chat.keys.of(found.value)
	return key ? ok({ stored: found.value, key }) : refused('nothing_left')
}

export async function readReview(chat: Chat, actor: SupervisorActor, id: ConversationId): Promise<Result<Review | null, ReadRefusal>> {
	const opened = await openedForReview(chat, actor, id)
	if (!opened.ok) return opened
	const kept = await chat.reviews.find(id)
	return ok(kept?.review ? reviewInTheClear(chat, opened.value.key, kept, kept.review) : null)
}

/** What was said and answered, with the conversation's key. */
export function reviewInTheClear(chat: Chat, key: DataKey, { conversationId, listenerId }: StoredCase, kept: KeptReview): Review {
	const words = chat.keys.openRecord(key, conversationId, 'review', kept.reviewerId, kept.sealed)
	const { reply } = kept
	return {
		reviewed: { name: kept.reviewerName, at: kept.at },
		words: parseReviewWords(JSON.parse(words)),
		reply: reply && { text: chat.keys.openRecord(key, conversationId, 'review_reply', listenerId, reply.sealed), at: reply.at },
	}
}
