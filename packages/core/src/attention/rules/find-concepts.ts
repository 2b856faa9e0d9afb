import { Concepts, placeOf } from './concepts.ts'
import { longestPhrase } from './parse-pattern.ts'
import type { ConceptId, PhraseNode } from './phrase-tree.ts'
import type { ReadWords } from './read-words.ts'
import type { WordId } from './vocabulary.ts'

/** Counts what reading cost, in steps that do not depend on the machine. */
export type Work = { steps: number }

/** Every place of every concept, by the word it begins with. One walk down the tree of phrases from each word. */
export function findConcepts({ words, ids }: ReadWords, root: PhraseNode, work: Work): Concepts {
	const found: (readonly ConceptId[])[] = []
	const places: number[] = []
	const beginning = [root]
	for (let start = 0; start < words.length; start += 1) {
		let nodes = ahead(beginning, ids[start] ?? none, work)
		if (nodes.length === 0) continue
		const sentence = words[start]?.sentence
		for (let end = start + 1; nodes.length > 0; end += 1) {
			for (const { ends } of nodes)
				if (ends.length > 0) {
					found.push(ends)
					places.push(placeOf(start, end))
				}
			if (words[end]?.sentence !== sentence || end === start + longestPhrase) break
			nodes = ahead(nodes, ids[end] ?? none, work)
		}
	}
	return new Concepts(found, places)
}

/** Where a word leads from places within phrases. Most words lead nowhere, or to what one place already lists. */
function ahead(nodes: readonly PhraseNode[], ids: readonly WordId[], work: Work): readonly PhraseNode[] {
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
const none: readonly WordId[] = []
