import { parsePhrase } from './parse-pattern.ts'
import { learn, type Vocabulary, type WordId } from './vocabulary.ts'

/** A number for each concept, unnamed ones included. */
export type ConceptId = number

/** A place within phrases: which concepts end here, and where each word leads. */
export type PhraseNode = { readonly ends: ConceptId[]; readonly next: Map<WordId, PhraseNode[]> }

export const emptyNode = (): PhraseNode => ({ ends: [], next: new Map() })

/**
 * Adds a phrase to the tree. One node for each of its words, however many choices and optional words it has: what it stands for is never
 * written out, so a pack stays small.
 */
export function addPhrase(root: PhraseNode, source: string, concept: ConceptId, vocabulary: Vocabulary): void {
	const phrase = parsePhrase(source)
	const nodes = phrase.map((_, at) => (at === 0 ? root : emptyNode()))
	nodes.push({ ends: [concept], next: new Map() })
	phrase.forEach(({ choices }, at) => {
		// A word leads on from its own place, and from every place from which all words up to it may be missing.
		for (let from = at; from >= 0; from -= 1) {
			for (const choice of choices) lead(nodes[from], learn(vocabulary, choice), nodes[at + 1])
			if (!phrase[from - 1]?.optional) break
		}
	})
	for (let at = phrase.length - 1; at > 0 && phrase[at]?.optional; at -= 1) nodes[at]?.ends.push(concept)
}

function lead(from: PhraseNode | undefined, ids: readonly WordId[], to: PhraseNode | undefined): void {
	let node = from
	ids.forEach((id, at) => {
		const next = at === ids.length - 1 ? to : emptyNode()
		if (node === undefined || next === undefined) return
		const known = node.next.get(id)
		if (known === undefined) node.next.set(id, [next])
		else if (!known.includes(next)) known.push(next)
		node = next
	})
}

/**
 * The same tree with one node for all phrases that begin with the same word. Common words begin hundreds of phrases: without this each of
 * them would be looked at whenever the word is read.
 */
export function gatherBeginnings(root: PhraseNode): PhraseNode {
	return { ends: root.ends, next: new Map([...root.next].map(([id, nodes]) => [id, [together(nodes)]])) }
}

function together(nodes: readonly PhraseNode[]): PhraseNode {
	const next = new Map<WordId, PhraseNode[]>()
	for (const node of nodes) for (const [id, ahead] of node.next) next.set(id, [...new Set([...(next.get(id) ?? []), ...ahead])])
	return { ends: [...new Set(nodes.flatMap(({ ends }) => ends))], next }
}
