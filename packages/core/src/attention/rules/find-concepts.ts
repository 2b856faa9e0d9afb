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
	for (let start = 0; start < words.length; start += 1) {
		let nodes: PhraseNode[] = [root]
		const sentence = words[start]?.sentence
		for (let at = start; at < words.length && at < start + longestPhrase && nodes.length > 0; at += 1) {
			const word = words[at]
			if (word === undefined || word.sentence !== sentence) break
			const reached: PhraseNode[] = []
			for (const node of nodes)
				for (const id of word.ids) {
					work.steps += 1
					const next = node.next.get(id)
					if (next !== undefined) reached.push(...next)
				}
			for (const { ends } of reached) for (const concept of ends) add(found, concept, start, at + 1)
			nodes = reached
		}
	}
	return found
}

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
