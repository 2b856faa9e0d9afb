import type { CompiledPattern } from './compile-pack.ts'
import type { Text } from './match-pattern.ts'
import type { ConceptId } from './phrase-tree.ts'

/** Patterns in an order of their own, listed under a concept each of them cannot do without. */
export type PatternIndex = {
	readonly patterns: readonly CompiledPattern[]
	readonly byConcept: readonly (readonly number[] | undefined)[]
}

/**
 * Lists each pattern under its rarest concept, so that only patterns a text has words for are tried on it: of a thousand, a message has words
 * for a few. How common a concept is is only ever a guess; a wrong one costs time and changes nothing that is found.
 */
export function indexPatterns(patterns: readonly CompiledPattern[], commonness: (concept: ConceptId) => number): PatternIndex {
	const byConcept: (number[] | undefined)[] = []
	patterns.forEach(({ parts }, place) => {
		const [rarest] = parts.map(({ concept }) => concept).sort((a, b) => commonness(a) - commonness(b))
		if (rarest === undefined) return
		while (byConcept.length <= rarest) byConcept.push(undefined)
		const listed = byConcept[rarest]
		if (listed === undefined) byConcept[rarest] = [place]
		else listed.push(place)
	})
	return { patterns, byConcept }
}

/** The places of the patterns whose every concept stands in a text, in order. No other pattern can match in it. */
export function standingIn({ patterns, byConcept }: PatternIndex, { concepts, work }: Text): number[] {
	const standing: number[] = []
	const looked = new Set<ConceptId>()
	const seen = new Set<readonly ConceptId[]>()
	for (const ends of concepts.kinds) {
		if (seen.has(ends)) continue
		seen.add(ends)
		for (const concept of ends) {
			const listed = byConcept[concept]
			if (listed === undefined || looked.has(concept)) continue
			looked.add(concept)
			work.steps += listed.length
			for (const place of listed) if (patterns[place]?.parts.every((part) => concepts.has(part.concept))) standing.push(place)
		}
	}
	return standing.length < 2 ? standing : standing.sort((a, b) => a - b)
}
