import type { ConversationId } from '../support/ids.ts'
import type { ContractFixtures } from './fixtures.ts'
import type { RecordRow } from './record-shapes.ts'
import type { OwnReview, Review } from './review-shapes.ts'
import type { SupervisorContract } from './supervisor.ts'

type ReviewCommand = Extract<keyof SupervisorContract['commands'], `review:${string}`>

const reviewFixture = (now: number): Review => ({
	reviewed: { name: 'Ruth', at: now },
	words: {
		items: [
			{ item: 'rapport', level: 'well', comment: 'She told you more with every line.' },
			{ item: 'understanding', level: 'well', comment: null },
			{ item: 'asked_directly', level: 'partly', comment: 'Ask a little sooner.' },
			{ item: 'next_step', level: 'not_needed', comment: null },
			{ item: 'ending', level: 'not_yet', comment: null },
		],
		comments: [{ stream: 'room', seq: 3, text: 'This was a good moment to ask.' }],
	},
	reply: { text: 'Thank you. I was afraid to ask.', at: now },
})

export const ownReviewFixture = (now: number, conversationId: ConversationId): OwnReview => ({
	...{ conversationId, handle: { landform: 'harbour', number: 12 }, programmeName: 'Someone to talk to', closedAt: now - 60_000 },
	...{ review: reviewFixture(now), lines: [{ role: 'seeker', text: 'I do not want to be here any more.' }] },
})

/** Examples of what is asked and told about reviews. */
export function reviewFixtures(
	now: number,
	conversationId: ConversationId,
	row: RecordRow,
): Pick<ContractFixtures<SupervisorContract>['commands'], ReviewCommand> {
	const review = reviewFixture(now)
	const due = { row, reasons: ['act_now' as const], reviewed: null, hasReply: false }
	return {
		'review:list': {
			payload: {},
			result: { due: [due], done: [{ ...due, reviewed: review.reviewed, hasReply: true }], readLately: 2 },
		},
		'review:read': { payload: { conversationId }, result: { review } },
		'review:save': { payload: { conversationId, ...review.words }, result: { review: { ...review, reply: null } } },
	}
}
