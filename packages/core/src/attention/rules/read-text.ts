import type { Token } from '../text/token.ts'
import type { CompiledPack } from './compile-pack.ts'
import { findConcepts, type Work } from './find-concepts.ts'
import type { Text } from './match-pattern.ts'
import { readWords } from './read-words.ts'

/** A text as one pack sees it, ready for its patterns. Tokens are the same for all packs. */
export function readText(tokens: readonly Token[], pack: CompiledPack, work: Work): Text {
	const read = readWords(tokens, pack.reading)
	work.steps += read.words.length
	return { words: read.words, work, filler: pack.filler, tail: pack.tail, concepts: findConcepts(read, pack.phrases, work) }
}
