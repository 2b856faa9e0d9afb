import type { Speaker } from '../speaker.ts'
import type { WordSignalKind } from '../word-signal.ts'

/** Why a message is in the set. The first group must not alarm, the second must. */
export type Phenomenon =
	| 'everyday'
	| 'strong_feelings'
	| 'idiom'
	| 'denial'
	| 'past'
	| 'quotation'
	| 'bereaved'
	| 'ordinary_listener'
	| 'signal'
	| 'worried'
	| 'disguised'
	| 'conduct'

/** A message written for the product: to see what rules do, and to try a programme's own words on. Nobody ever sent it. */
export type ExampleMessage = {
	readonly language: string
	readonly phenomenon: Phenomenon
	readonly writtenBy: Speaker
	readonly text: string
	/** The kind a human should see; null where nothing should alarm. */
	readonly expected: WordSignalKind | null
}

/** Examples that must not alarm. */
export const quiet = (language: string, phenomenon: Phenomenon, texts: readonly string[]): ExampleMessage[] =>
	texts.map((text) => ({
		language,
		phenomenon,
		text,
		writtenBy: phenomenon === 'ordinary_listener' ? 'listener' : 'seeker',
		expected: null,
	}))

/** Examples that must, as this kind. */
export const alarming = (language: string, phenomenon: Phenomenon, expected: WordSignalKind, texts: readonly string[]): ExampleMessage[] =>
	texts.map((text) => ({ language, phenomenon, text, writtenBy: expected.startsWith('conduct_') ? 'listener' : 'seeker', expected }))
