import type { HeldWords } from '@akin/core/protocol/returning'

/** Somebody came back with words: what belongs to these, and what they wish for the next conversation. */
export interface Returning {
	readonly held: HeldWords
	/** The new words, until they are written down. */
	readonly newWords: readonly string[] | null
	readonly sameListener: boolean
	/** What they wrote for themselves is sent to the listener as their first message. */
	readonly shareSummary: boolean
}
