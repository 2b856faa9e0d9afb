import { expansions } from '../attention/packs/english/expansions.ts'
import { questionConcepts, questions } from '../attention/packs/english/questions.ts'
import type { CompiledPattern } from '../attention/rules/compile-pack.ts'
import { findConcepts, type Work } from '../attention/rules/find-concepts.ts'
import type { Text } from '../attention/rules/match-pattern.ts'
import { parsePattern, WrongPattern } from '../attention/rules/parse-pattern.ts'
import { addPhrase, type ConceptId, emptyNode, gatherBeginnings } from '../attention/rules/phrase-tree.ts'
import { readingOf } from '../attention/rules/read-form.ts'
import { readWords } from '../attention/rules/read-words.ts'
import type { AskedAbout } from '../attention/rules/rule-pack.ts'
import { spellingOf } from '../attention/rules/spelling.ts'
import { emptyVocabulary, learn } from '../attention/rules/vocabulary.ts'
import type { Token } from '../attention/text/token.ts'
import { englishChecks, englishConcepts, englishMoves } from './english/english-words.ts'
import type { Move } from './move.ts'

/** One row of patterns with what they say. */
export type CompiledMove = {
	readonly move: Move
	readonly id: string
	readonly any: readonly CompiledPattern[]
	readonly unless: readonly CompiledPattern[]
}
export type CompiledMoves = {
	readonly moves: readonly CompiledMove[]
	readonly checks: readonly CompiledPattern[]
	readonly read: (tokens: readonly Token[], work: Work) => Text
}

/** What asks directly about safety is what the attention engine takes for it, so that practice and a real conversation agree. */
const askedMoves: Readonly<Record<AskedAbout, Move>> = {
	suicide: 'asks_suicide',
	plan: 'asks_plan',
	self_harm: 'asks_self_harm',
	danger: 'asks_danger',
	safe: 'asks_danger',
}

/** Makes the patterns ready for reading. They are written as those of the attention engine, and matched by the same code. */
export function compileMoves(): CompiledMoves {
	const vocabulary = emptyVocabulary()
	const root = emptyNode()
	const ids = new Map<string, ConceptId>()
	const idOf = (key: string, phrases: readonly string[]): ConceptId => {
		const known = ids.get(key)
		if (known !== undefined) return known
		const id = ids.size
		ids.set(key, id)
		for (const phrase of phrases) addPhrase(root, phrase, id, vocabulary)
		return id
	}
	const named = (concept: string): ConceptId => {
		const phrases = englishConcepts[concept] ?? questionConcepts[concept]
		if (phrases === undefined) throw new WrongPattern(`There is no list <${concept}>.`)
		return idOf(`<${concept}>`, phrases)
	}
	const compile = (source: string): CompiledPattern => {
		const { parts, ...ends } = parsePattern(source)
		return {
			...ends,
			parts: parts.map((part) => ({
				gap: part.gap,
				concept: 'concept' in part ? named(part.concept) : idOf(part.phrase, [part.phrase]),
			})),
		}
	}

	for (const words of Object.values(expansions)) learn(vocabulary, words)
	const asking = questions.map(({ about, any }) => ({ move: askedMoves[about], id: about, any: any.map(compile), unless: [] }))
	const moves = englishMoves.map(({ move, id, any, unless }) => ({ move, id, any: any.map(compile), unless: (unless ?? []).map(compile) }))
	const checks = englishChecks.map(compile)
	const filler = named('filler')
	// Only now are all words known.
	const keyWords = ['suicide', 'suicidal', 'yourself']
	const reading = readingOf(
		spellingOf(vocabulary, { keyWords, otherWords: ['myself', 'himself', 'herself'], prefixes: [] }),
		new Map(Object.entries(expansions)),
	)
	const phrases = gatherBeginnings(root)
	return {
		moves: [...asking, ...moves],
		checks,
		read(tokens, work) {
			const read = readWords(tokens, reading)
			work.steps += read.words.length
			return { words: read.words, work, filler, tail: undefined, concepts: findConcepts(read, phrases, work) }
		},
	}
}
