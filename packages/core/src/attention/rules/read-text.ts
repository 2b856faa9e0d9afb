import { tokenise } from '../text/tokenise.ts'
import type { CompiledPack } from './compile-pack.ts'
import { findConcepts, type Work } from './find-concepts.ts'
import type { Text } from './match-pattern.ts'
import { readWords } from './read-words.ts'

/** A text as one pack sees it, ready for its patterns. */
export function readText(text: string, pack: CompiledPack, work: Work): Text {
	const words = readWords(tokenise(text), pack.reading)
	work.steps += words.length
	return { words, work, filler: pack.filler, concepts: findConcepts(words, pack.phrases, pack.concepts, work) }
}
