import { longestPhrase } from './parse-pattern.ts'
import type { ConceptId, PhraseNode } from './phrase-tree.ts'
import type { Word } from './read-words.ts'

/** Where a concept stands: from word `start` up to but not including word `end`. */
export type Found = { readonly start: number; readonly end: number }

/** Counts what reading cost, in steps that do not depend on the machine. */
export type Work = { steps: number }

/** Every place of every concept, by the word it begins with. One walk down the tree of phrases from each word. */
export function findConcepts(words: readonly Word[], root: PhraseNode, work: Work): Concepts {
	const found = new Map<ConceptId, Found[]>()
	const beginning = [root]
	for (let start = 0; start < words.length; start += 1) {
		const first = words[start]
		if (first === undefined) break
		let nodes = ahead(beginning, first, work)
		for (let end = start + 1; nodes.length > 0; end += 1) {
			for (const { ends } of nodes) for (const concept of ends) add(found, concept, start, end)
			const word = words[end]
			if (word === undefined || word.sentence !== first.sentence || end === start + longestPhrase) break
			nodes = ahead(nodes, word, work)
		}
	}
	return found
}

/** Where a word leads from places within phrases. Most words lead nowhere, or to what one place already lists. */
function ahead(nodes: readonly PhraseNode[], { ids }: Word, work: Work): readonly PhraseNode[] {
	let reached: readonly PhraseNode[] = nowhere
	for (const { next } of nodes)
		for (const id of ids) {
			work.steps += 1
			const more = next.get(id)
			if (more !== undefined) reached = reached.length === 0 ? more : [...reached, ...more]
		}
	return reached
}
const nowhere: readonly PhraseNode[] = []

function add(found: Map<ConceptId, Found[]>, concept: ConceptId, start: number, end: number): void {
	const places = found.get(concept)
	if (places === undefined) {
		found.set(concept, [{ start, end }])
		return
	}
	for (let at = places.length - 1; at >= 0 && places[at]?.start === start; at -= 1) if (places[at]?.end === end) return
	places.push({ start, end })
}

/** The places of each concept that stands in a text, in the order of their beginnings. */
export type Concepts = ReadonlyMap<ConceptId, readonly Found[]>
const none: readonly Found[] = []
export const placesOf = (concepts: Concepts, concept: ConceptId): readonly Found[] => concepts.get(concept) ?? none
