import type { HeldWords } from '@akin/core/protocol/returning'

/** Words as they were drawn; the language is said so that they are read aloud and set as what they are. */
export interface DrawnWords {
	readonly words: readonly string[]
	readonly language: string
}

/** Somebody came back with words: what belongs to these, and what they wish for the next conversation. */
export interface Returning {
	readonly held: HeldWords
	/** The new words, until they are written down. */
	readonly newWords: DrawnWords | null
	readonly sameListener: boolean
	/** What they wrote for themselves is sent to the listener as their first message. */
	readonly shareSummary: boolean
}
