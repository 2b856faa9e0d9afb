import type { SupervisorActor } from '@akin/core/access/actor'
import type { ReviewCase } from '@akin/core/protocol/review-shapes'
import { reviewPolicy } from '@akin/core/review/sample'
import type { StoredCase } from '../../ports/review-store.ts'
import type { Chat } from '../chat.ts'
import { recordRowOf } from '../record/record-row-of.ts'

const shownDue = 50
const shownDone = 20

export type ReviewList = { readonly due: ReviewCase[]; readonly done: ReviewCase[]; readonly readLately: number }

/** What is to review in the programmes this supervisor answers for, and what was reviewed lately. Nobody's words are in it. */
export async function listReviews(chat: Chat, { id, programmeIds }: SupervisorActor): Promise<ReviewList> {
	const [due, done, readLately] = await Promise.all([
		chat.reviews.due(programmeIds, shownDue),
		chat.reviews.done(programmeIds, shownDone),
		chat.openings.countSince(id, 'review_sample', chat.clock.now() - reviewPolicy.inARowMs),
	])
	return { due: await casesOf(chat, due), done: await casesOf(chat, done), readLately }
}

/** What was erased meanwhile is nothing to review any more. */
async function casesOf(chat: Chat, cases: readonly StoredCase[]): Promise<ReviewCase[]> {
	const ids = cases.map(({ conversationId }) => conversationId)
	const [stored, openings] = await Promise.all([chat.conversations.loadMany(ids), chat.openings.of(ids)])
	const shown = await Promise.all(
		cases.map(async ({ conversationId, reasons, review }) => {
			const found = stored.find(({ conversation }) => conversation.id === conversationId)
			if (found?.conversation.state !== 'closed' || !found.wrappedKey) return []
			const row = await recordRowOf(chat, { ...found, conversation: found.conversation }, openings.get(conversationId) ?? [])
			const reviewed = review && { name: review.reviewerName, at: review.at }
			return [{ row, reasons: [...reasons], reviewed, hasReply: review !== null && review.reply !== null }]
		}),
	)
	return shown.flat()
}
