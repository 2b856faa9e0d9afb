import { reasonsToReview, reviewPolicy } from '@akin/core/review/sample'
import type { Chat } from '../chat.ts'

/** Longer than any outage after which conversations of before are still worth looking for. */
const lookBackMs = 7 * 86_400_000
const atOnce = 200
/** All of that is looked through at first and then so often: it takes PostgreSQL longer the more has closed. In between, what closed lately. */
const allEveryMs = 3_600_000
const latelyMs = 600_000

/** Samples again and again: what closed since the last time, and now and then whatever was left out because nobody looked for a while. */
export function createReviewSampler(chat: Chat): () => Promise<void> {
	let allAt = Number.NEGATIVE_INFINITY
	return async () => {
		const now = chat.clock.now()
		const isAll = now - allAt >= allEveryMs
		const looked = await sampleForReview(chat, isAll ? lookBackMs : latelyMs)
		if (isAll && looked < atOnce) allAt = now
	}
}

/** Looks at what has closed and was not looked at yet, and keeps why it is to review, if it is. Twice at once keeps the same. Answers how many. */
export async function sampleForReview(chat: Chat, backMs = lookBackMs): Promise<number> {
	const found = await chat.reviews.unsampled(chat.clock.now() - backMs, reviewPolicy.firstTalks, atOnce)
	const stored = await chat.conversations.loadMany(found.map(({ conversationId }) => conversationId))
	for (const { conversation } of stored) {
		const facts = found.find(({ conversationId }) => conversationId === conversation.id)
		if (!facts || conversation.state !== 'closed') continue
		const { id, programmeId, closedAt, talk } = conversation
		const listener = talk?.listener
		if (!listener) continue
		const reasons = reasonsToReview(conversation, { ...facts, listenerAsked: false })
		await chat.reviews.add({ conversationId: id, programmeId, listenerId: listener.id, closedAt }, reasons, true)
	}
	return found.length
}
