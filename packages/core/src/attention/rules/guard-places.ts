import type { CompiledPattern } from './compile-pack.ts'
import type { Found } from './concepts.ts'
import { matchPattern, type Text } from './match-pattern.ts'

/** Where the words of guards stand in one text, and the clauses of it: looked up when first asked for. */
export type GuardPlaces = {
	/** In the order of their beginnings. */
	readonly of: (name: string, any: readonly CompiledPattern[]) => readonly Found[]
	/** The clause that a word is in. */
	readonly clauseAt: (word: number) => Found
}

/** `joins`: what a clause begins with where no comma stands, such as "and the". */
export function guardPlaces(text: Text, joins: readonly CompiledPattern[]): GuardPlaces {
	const known = new Map<string, readonly Found[]>()
	let clauses: readonly Found[] | null = null
	return {
		of: (name, any) => {
			const kept = known.get(name)
			if (kept !== undefined) return kept
			const places = any.flatMap((pattern) => matchPattern(pattern, text)).sort((a, b) => a.start - b.start)
			known.set(name, places)
			return places
		},
		clauseAt: (word) => {
			clauses ??= clausesOf(text, joins)
			return clauses[word] ?? { start: word, end: word + 1 }
		},
	}
}

/** The clause of each word. */
function clausesOf(text: Text, joins: readonly CompiledPattern[]): Found[] {
	const begins = new Set(joins.flatMap((pattern) => matchPattern(pattern, text)).map(({ start }) => start))
	const clauses: Found[] = []
	let start = 0
	for (let at = 1; at <= text.words.length; at += 1) {
		if (at < text.words.length && !text.words[at]?.clauseStart && !begins.has(at)) continue
		const clause = { start, end: at }
		for (; start < at; start += 1) clauses.push(clause)
	}
	text.work.steps += text.words.length
	return clauses
}
