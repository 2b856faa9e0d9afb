import type { Closed } from '../conversation/conversation.ts'

/** Why a conversation is looked at again. */
export const reviewReasons = ['act_now', 'listener_asked', 'first_talks', 'drawn'] as const
export type ReviewReason = (typeof reviewReasons)[number]

export const reviewPolicy = {
	/** Enough to see how things go, few enough to be read with care. */
	drawnShare: 0.05,
	/** A new listener is looked after from the beginning. */
	firstTalks: 10,
	/** After so many transcripts in a row somebody should stop for a while. */
	breakAfter: 6,
	/** What counts as in a row. */
	inARowMs: 8 * 3_600_000,
	mostComments: 40,
	mostCharacters: 1_000,
} as const

export type SampleFacts = {
	/** Between 0 and 1, from the conversation's id and a secret. */
	readonly draw: number
	/** How many conversations its listener had had before. */
	readonly talksBefore: number
	readonly listenerAsked: boolean
}

/** [RV1] [RV3] Why it is to review; empty when it is not. */
export function reasonsToReview({ signals, talk }: Closed, { draw, talksBefore, listenerAsked }: SampleFacts): ReviewReason[] {
	if (!talk?.listener) return []
	return [
		...(signals.some(({ tier }) => tier === 'act_now') ? (['act_now'] as const) : []),
		...(listenerAsked ? (['listener_asked'] as const) : []),
		...(talksBefore < reviewPolicy.firstTalks ? (['first_talks'] as const) : []),
		...(draw < reviewPolicy.drawnShare ? (['drawn'] as const) : []),
	]
}
