import { type AttentionPlace, compareAttention } from '@akin/core/attention/signal'
import type { ConversationId } from '@akin/core/support/ids'

export type Place = AttentionPlace & { readonly id: ConversationId }

/** Places in their order. Finding one is a binary search; adding or removing one moves what stands behind it, in one piece. */
export class PlacesInOrder implements Iterable<Place> {
	readonly #places: Place[] = []

	add(place: Place): void {
		this.#places.splice(this.#indexOf(place), 0, place)
	}

	/** `place` as it was added. */
	remove(place: Place): void {
		const index = this.#indexOf(place)
		if (this.#places[index]?.id === place.id) this.#places.splice(index, 1)
	}

	get size(): number {
		return this.#places.length
	}

	get first(): Place | null {
		return this.#places[0] ?? null
	}

	[Symbol.iterator](): Iterator<Place> {
		return this.#places.values()
	}

	/** Where it stands, or would. */
	#indexOf(place: Place): number {
		let [from, to] = [0, this.#places.length]
		while (from < to) {
			const middle = (from + to) >> 1
			const other = this.#places[middle]
			if (other && compareAttention(other, place) < 0) from = middle + 1
			else to = middle
		}
		return from
	}
}
