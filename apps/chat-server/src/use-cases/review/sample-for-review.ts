import { reasonsToReview, reviewPolicy } from '@akin/core/review/sample'
import type { Chat } from '../chat.ts'

/** Longer than any outage after which conversations of before are still worth looking for. */
const lookBackMs = 7 * 86_400_000
const atOnce = 200

/** Looks at what has closed and was not looked at yet, and keeps why it is to review, if it is. Twice at once keeps the same. */
export async function sampleForReview(chat: Chat): Promise<void> {
	const found = await chat.reviews.unsampled(chat.clock.now() - lookBackMs, reviewPolicy.firstTalks, atOnce)
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
}
