import * as z from 'zod/mini'
import { rubricItems, rubricLevels } from '../review/rubric.ts'
import { reviewPolicy, reviewReasons } from '../review/sample.ts'
import { command } from './contract.ts'
import { recordRow } from './record-shapes.ts'
import { conversationId, count, done, handle, instant, none, shortText } from './shapes.ts'

const words = shortText(reviewPolicy.mostCharacters)
const anchor = { stream: z.enum(['room', 'backstage']), seq: z.int().check(z.gte(1)) }
const said = { item: z.enum(rubricItems), level: z.enum(rubricLevels) }

/** What a supervisor says about a conversation. Sealed with its key, all of it. */
export const reviewWords = z.object({
	items: z.array(z.object({ ...said, comment: z.nullable(z.string()) })),
	/** Each about one line of what was said. */
	comments: z.array(z.object({ ...anchor, text: z.string() })),
})
export type ReviewWords = z.output<typeof reviewWords>

/** Who reviewed it and when: a field of its own, which lowers nothing and nobody. */
const reviewed = z.object({ name: z.string(), at: instant })

/** A review with what the listener answered. */
export const review = z.object({ reviewed, words: reviewWords, reply: z.nullable(z.object({ text: z.string(), at: instant })) })
export type Review = z.output<typeof review>

export const reviewCase = z.object({
	row: recordRow,
	reasons: z.array(z.enum(reviewReasons)),
	reviewed: z.nullable(reviewed),
	hasReply: z.boolean(),
})
export type ReviewCase = z.output<typeof reviewCase>

export const reviewCommands = {
	/** What is to review, the one that ended first before the others, and what was reviewed lately. No words are in it. */
	'review:list': command({
		payload: none,
		result: z.object({
			due: z.array(reviewCase),
			done: z.array(reviewCase),
			/** Transcripts this supervisor has opened to review in the last hours: after six a break is due. */
			readLately: count,
		}),
		errors: [],
	}),
	/** What was said in the review of a record that is open. */
	'review:read': command({
		payload: z.strictObject({ conversationId }),
		result: z.object({ review: z.nullable(review) }),
		errors: ['conversation_not_found', 'conversation_not_closed', 'not_opened', 'nothing_left'],
	}),
	/** Once: what was said to somebody is not changed behind their back. */
	'review:save': command({
		payload: z.strictObject({
			conversationId,
			items: z.array(z.strictObject({ ...said, comment: z.nullable(words) })).check(z.maxLength(rubricItems.length)),
			comments: z.array(z.strictObject({ ...anchor, text: words })).check(z.maxLength(reviewPolicy.mostComments)),
		}),
		result: z.object({ review }),
		errors: [
			...(['conversation_not_found', 'conversation_not_closed', 'not_opened', 'nothing_left'] as const),
			...(['rubric_not_whole', 'no_such_line', 'already_reviewed', 'nobody_to_review'] as const),
		],
	}),
}

/** A review of a listener's own conversation, with the lines it speaks of and nothing else of what was said. */
export const ownReview = z.object({
	conversationId,
	handle,
	programmeName: z.string(),
	closedAt: instant,
	review,
	/** In the order of the comments; null where the line is not theirs to see. */
	lines: z.array(z.nullable(z.object({ role: z.enum(['seeker', 'listener', 'supervisor', 'service']), text: z.string() }))),
})
export type OwnReview = z.output<typeof ownReview>

export const ownReviewCommands = {
	/** Reviews of this listener's own conversations, the latest first. */
	'review:list': command({ payload: none, result: z.object({ reviews: z.array(ownReview) }), errors: [] }),
	/** What the listener says to it. Once, like the review. */
	'review:reply': command({
		payload: z.strictObject({ conversationId, text: words.check(z.minLength(1)) }),
		result: done,
		errors: ['conversation_not_found', 'nothing_left', 'already_replied'],
	}),
}
export const ownReviewEvents = {
	/** There is a new one, or one was answered. */
	'review:changed': z.object({ reviews: z.array(ownReview) }),
}
