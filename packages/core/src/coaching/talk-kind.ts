import type { Move } from '../reply/move.ts'

/** What a listener's message does for a conversation, in the words of those who teach it. A message may do several. */
export const talkKinds = ['open_question', 'closed_question', 'reflection', 'support', 'suggestion', 'about_self'] as const
export type TalkKind = (typeof talkKinds)[number]

/** Where practice and coaching mean the same by a move. Null: coaching does not speak of it. */
export const kindOfMove: Readonly<Record<Move, TalkKind | null>> = {
	asks_openly: 'open_question',
	asks_closed: 'closed_question',
	asks_why: 'open_question',
	asks_first: 'closed_question',
	asks_suicide: 'closed_question',
	asks_plan: 'closed_question',
	asks_self_harm: 'closed_question',
	asks_danger: 'closed_question',
	reflects: 'reflection',
	validates: 'support',
	stays: 'support',
	false_comfort: 'support',
	advises: 'suggestion',
	points_on: 'suggestion',
	about_self: 'about_self',
	judges: null,
	closes: null,
	two_questions: null,
	promises_secrecy: null,
	crosses_line: null,
	says_little: null,
}
