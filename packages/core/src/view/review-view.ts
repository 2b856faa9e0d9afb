import * as z from 'zod/mini'
import type { Closed } from '../conversation/conversation.ts'
import { handleOf } from '../conversation/handle.ts'
import { type OwnReview, type Review, type ReviewWords, reviewWords } from '../protocol/review-shapes.ts'
import type { Entry } from './entry-view.ts'

/** Reads back what was sealed as a review. Fails on anything that this version did not write. */
export const parseReviewWords = (data: unknown): ReviewWords => z.parse(reviewWords, data)

/**
 * A review for the listener whose conversation it was. A listener from whom a supervisor had taken over does not get to see backstage by it,
 * and nobody sees a line of `supervision`.
 */
export function ownReviewView(conversation: Closed, programmeName: string, review: Review, lines: readonly (Entry | null)[]): OwnReview {
	const sawBackstage = conversation.talk?.handlerRole === 'listener'
	const shown = lines.map((entry) => {
		if (!entry || entry.stream === 'supervision' || (entry.stream === 'backstage' && !sawBackstage)) return null
		const { content, author } = entry
		return 'text' in content ? { role: author.role, text: content.text } : null
	})
	return {
		...{ conversationId: conversation.id, handle: handleOf(conversation.id), programmeName, closedAt: conversation.closedAt },
		...{ review, lines: shown },
	}
}
