import { longestPhrase } from './parse-pattern.ts'
import type { ConceptId } from './phrase-tree.ts'

/** Where a concept stands: from word `start` up to but not including word `end`. */
export type Found = { readonly start: number; readonly end: number }

/** As many finds as a long message has: looking through so few is quicker than keeping them where they can be looked up. */
const fewFinds = 400
/** A place as one number: where it begins, and how many words it is long. */
const lengths = 2 * longestPhrase

/**
 * What stands where in a text, in the order of the beginnings. A message has words of sixty concepts and all words of a rule or two: so what
 * is found is only written down, and put in order for those few concepts whose places somebody asks for.
 */
export class Concepts {
	/** Those that were found, again for each place. */
	readonly found: readonly ConceptId[]
	readonly #places: readonly number[]
	#known: Map<ConceptId, readonly Found[]> | null = null
	#allPlaces: ReadonlyMap<ConceptId, readonly Found[]> | null = null

	constructor(found: readonly ConceptId[], places: readonly number[]) {
		this.found = found
		this.#places = places
	}

	has(concept: ConceptId): boolean {
		return this.found.length > fewFinds ? this.#inOrder().has(concept) : this.found.includes(concept)
	}

	placesOf(concept: ConceptId): readonly Found[] {
		if (this.found.length > fewFinds) return this.#inOrder().get(concept) ?? nowhere
		this.#known ??= new Map()
		let places = this.#known.get(concept)
		if (places === undefined) {
			places = this.#lookThrough(concept)
			this.#known.set(concept, places)
		}
		return places
	}

	#lookThrough(concept: ConceptId): readonly Found[] {
		const places: Found[] = []
		for (let at = this.found.indexOf(concept); at !== -1; at = this.found.indexOf(concept, at + 1)) addOnce(places, this.#places[at] ?? 0)
		return places
	}

	#inOrder(): ReadonlyMap<ConceptId, readonly Found[]> {
		if (this.#allPlaces !== null) return this.#allPlaces
		const all = new Map<ConceptId, Found[]>()
		this.found.forEach((concept, at) => {
			const places = all.get(concept) ?? []
			if (places.length === 0) all.set(concept, places)
			addOnce(places, this.#places[at] ?? 0)
		})
		this.#allPlaces = all
		return all
	}
}
const nowhere: readonly Found[] = []

export const placeOf = (start: number, end: number): number => start * lengths + (end - start)

/** Two phrases of one concept may be the same words. */
function addOnce(places: Found[], place: number): void {
	const start = Math.floor(place / lengths)
	const end = start + (place % lengths)
	for (let at = places.length - 1; at >= 0 && places[at]?.start === start; at -= 1) if (places[at]?.end === end) return
	places.push({ start, end })
}
