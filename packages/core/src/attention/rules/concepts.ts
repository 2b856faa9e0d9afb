import { longestPhrase } from './parse-pattern.ts'
import type { ConceptId } from './phrase-tree.ts'

/** Where a concept stands: from word `start` up to but not including word `end`. */
export type Found = { readonly start: number; readonly end: number }
/** All concepts that one place in the tree of phrases stands for. It is the same list each time that place is reached. */
type Ends = readonly ConceptId[]

/** As many finds as a long message has: looking through so few is quicker than keeping them where they can be looked up. */
const fewFinds = 120
/** A place as one number: where it begins, and how many words it is long. Greater is later, and of one beginning longer. */
const lengths = 2 * longestPhrase

/**
 * What stands where in a text, in the order of the beginnings. One word of a message may be of two hundred concepts, of which rules ask for a few:
 * so only the place in the tree is written down, and what it stands for is looked up for those concepts somebody asks for.
 */
export class Concepts {
	readonly #found: readonly Ends[]
	readonly #places: readonly number[]
	readonly #known = new Map<ConceptId, readonly Found[]>()
	#gathered: Gathered | null = null

	/** `found` has what stands at each of `places`, in their order. */
	constructor(found: readonly Ends[], places: readonly number[]) {
		this.#found = found
		this.#places = places
	}

	/** What was found, each list of concepts once or more often. */
	get kinds(): Iterable<Ends> {
		return this.#found.length > fewFinds ? this.#gather().places.keys() : this.#found
	}

	has(concept: ConceptId): boolean {
		if (this.#found.length > fewFinds) return this.#gather().standing.has(concept)
		for (const ends of this.#found) if (ends.includes(concept)) return true
		return false
	}

	placesOf(concept: ConceptId): readonly Found[] {
		let places = this.#known.get(concept)
		if (places === undefined) {
			const numbers = this.#found.length > fewFinds ? this.#fromGathered(concept) : this.#lookThrough(concept)
			places = numbers.length === 0 ? nowhere : numbers.map(placeAt)
			this.#known.set(concept, places)
		}
		return places
	}

	#lookThrough(concept: ConceptId): number[] {
		const numbers: number[] = []
		for (let at = 0; at < this.#found.length; at += 1) if (this.#found[at]?.includes(concept)) numbers.push(this.#places[at] ?? 0)
		return eachOnce(numbers)
	}

	#fromGathered(concept: ConceptId): number[] {
		const { standing, places } = this.#gather()
		return eachOnce((standing.get(concept) ?? []).flatMap((ends) => places.get(ends) ?? []))
	}

	#gather(): Gathered {
		if (this.#gathered !== null) return this.#gathered
		const places = new Map<Ends, number[]>()
		for (let at = 0; at < this.#found.length; at += 1) {
			const ends = this.#found[at]
			if (ends === undefined) continue
			const known = places.get(ends)
			if (known === undefined) places.set(ends, [this.#places[at] ?? 0])
			else known.push(this.#places[at] ?? 0)
		}
		const standing = new Map<ConceptId, Ends[]>()
		for (const ends of places.keys())
			for (const concept of ends) {
				const known = standing.get(concept)
				if (known === undefined) standing.set(concept, [ends])
				else known.push(ends)
			}
		this.#gathered = { places, standing }
		return this.#gathered
	}
}
/** The places of each list that was found, and the lists each concept is in. */
type Gathered = { readonly places: ReadonlyMap<Ends, readonly number[]>; readonly standing: ReadonlyMap<ConceptId, readonly Ends[]> }
const nowhere: readonly Found[] = []

export const placeOf = (start: number, end: number): number => start * lengths + (end - start)
const placeAt = (place: number): Found => ({ start: Math.floor(place / lengths), end: Math.floor(place / lengths) + (place % lengths) })

/** In order, and once: two phrases of one concept may be the same words. */
function eachOnce(numbers: number[]): number[] {
	for (let at = 1; at < numbers.length; at += 1)
		if ((numbers[at - 1] ?? 0) >= (numbers[at] ?? 0))
			return numbers.sort((a, b) => a - b).filter((place, after, all) => after === 0 || place !== all[after - 1])
	return numbers
}
