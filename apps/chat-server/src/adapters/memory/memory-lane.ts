import type { ClaimId, ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { OrderedMap } from '@js-sdsl/ordered-map'
import type { TicketLease } from '../../ports/ticket-queue.ts'

type Place = { readonly score: number; readonly conversationId: ConversationId }
type Entry = { place: Place; changedAtStep: number; lease: Lease | null }
type Lease = { readonly claimId: ClaimId; readonly until: Place }

const comparePlaces = (a: Place, b: Place): number =>
	a.score - b.score || (a.conversationId === b.conversationId ? 0 : a.conversationId < b.conversationId ? -1 : 1)

/** Places in order, each findable, removable and countable in O(log n). */
class PlaceList {
	readonly #places = new OrderedMap<Place, ConversationId>([], comparePlaces, true)

	add(place: Place): void {
		this.#places.setElement(place, place.conversationId)
	}

	remove(place: Place): void {
		this.#places.eraseElementByKey(place)
	}

	indexOf(place: Place): number {
		return this.#places.find(place).index
	}

	first(count: number): Place[] {
		const found: Place[] = []
		const end = this.#places.end()
		for (const at = this.#places.begin(); found.length < count && !at.equals(end); at.next()) found.push(at.pointer[0])
		return found
	}
}

/** One lane in process: everybody waiting, those of them not under a lease, and the leases by when they end. */
export class MemoryLane {
	readonly #entries = new Map<ConversationId, Entry>()
	readonly #everybody = new PlaceList()
	readonly #unleased = new PlaceList()
	readonly #leaseEnds = new PlaceList()

	get size(): number {
		return this.#entries.size
	}

	get conversationIds(): Iterable<ConversationId> {
		return this.#entries.keys()
	}

	has(conversationId: ConversationId): boolean {
		return this.#entries.has(conversationId)
	}

	/** The step in which the ticket was added, moved, leased or given back last; 0 for somebody not in line. */
	changedAtStep(conversationId: ConversationId): number {
		return this.#entries.get(conversationId)?.changedAtStep ?? 0
	}

	/** Puts a ticket at its place, or moves it there; a lease on it stays. */
	put(conversationId: ConversationId, score: number, step: number): void {
		const known = this.#entries.get(conversationId)
		if (known?.place.score === score) return
		if (known) this.#takeOut(known)
		const entry: Entry = { place: { score, conversationId }, changedAtStep: step, lease: known?.lease ?? null }
		this.#entries.set(conversationId, entry)
		this.#everybody.add(entry.place)
		if (!entry.lease) this.#unleased.add(entry.place)
	}

	remove(conversationId: ConversationId): void {
		const entry = this.#entries.get(conversationId)
		if (!entry) return
		this.#takeOut(entry)
		if (entry.lease) this.#leaseEnds.remove(entry.lease.until)
		this.#entries.delete(conversationId)
	}

	first(count: number, now: Instant): Place[] {
		this.#endLeases(now)
		return this.#unleased.first(count)
	}

	lease(conversationId: ConversationId, { claimId, ttlMs }: TicketLease, now: Instant, step: number): boolean {
		this.#endLeases(now)
		const entry = this.#entries.get(conversationId)
		if (!entry) return false
		if (entry.lease) return entry.lease.claimId === claimId
		entry.changedAtStep = step
		entry.lease = { claimId, until: { score: now + ttlMs, conversationId } }
		this.#unleased.remove(entry.place)
		this.#leaseEnds.add(entry.lease.until)
		return true
	}

	release(conversationId: ConversationId, claimId: ClaimId, step: number): void {
		const entry = this.#entries.get(conversationId)
		if (entry?.lease?.claimId !== claimId) return
		entry.changedAtStep = step
		this.#endLease(entry)
	}

	/** How many stand in front, or undefined for somebody not in line. */
	inFrontOf(conversationId: ConversationId): number | undefined {
		const entry = this.#entries.get(conversationId)
		return entry && this.#everybody.indexOf(entry.place)
	}

	#takeOut(entry: Entry): void {
		this.#everybody.remove(entry.place)
		this.#unleased.remove(entry.place)
	}

	#endLeases(now: Instant): void {
		for (let next = this.#leaseEnds.first(1)[0]; next && next.score <= now; next = this.#leaseEnds.first(1)[0]) {
			const entry = this.#entries.get(next.conversationId)
			if (entry) this.#endLease(entry)
			else this.#leaseEnds.remove(next)
		}
	}

	#endLease(entry: Entry): void {
		if (!entry.lease) return
		this.#leaseEnds.remove(entry.lease.until)
		entry.lease = null
		this.#unleased.add(entry.place)
	}
}
