import type { OwnReview } from '@akin/core/protocol/review-shapes'
import type { StaffId } from '@akin/core/support/ids'
import { ownReviewView } from '@akin/core/view/review-view'
import type { DataKey } from '../../ports/key-vault.ts'
import type { StoredCase } from '../../ports/review-store.ts'
import type { Chat } from '../chat.ts'
import { reviewInTheClear } from './read-review.ts'

const shown = 20

/** Reviews of this listener's own conversations, each with the lines it speaks of and nothing else that was said in them. */
export async function reviewsOfListener(chat: Chat, listenerId: StaffId): Promise<OwnReview[]> {
	const cases = await chat.reviews.ofListener(listenerId, shown)
	return (await Promise.all(cases.map((one) => ownReview(chat, one)))).flat()
}

async function ownReview(chat: Chat, one: StoredCase): Promise<OwnReview[]> {
	const stored = await chat.conversations.load(one.conversationId)
	const key = stored && (await chat.keys.of(stored))
	// Erased, or kept no longer: what was said about it is gone with it.
	if (!key || stored.conversation.state !== 'closed' || !one.review) return []
	const review = reviewInTheClear(chat, key, one, one.review)
	const programme = await chat.programmes.find(one.programmeId)
	const lines = await Promise.all(review.words.comments.map((comment) => lineOf(chat, key, one, comment)))
	return [ownReviewView(stored.conversation, programme?.name ?? one.programmeId, review, lines)]
}

async function lineOf(chat: Chat, key: DataKey, { conversationId }: StoredCase, at: OwnReview['review']['words']['comments'][number]) {
	const [entry] = await chat.conversations.entries(conversationId, at.stream, at.seq - 1, 1)
	return entry && entry.seq === at.seq ? chat.keys.open(key, entry) : null
}
