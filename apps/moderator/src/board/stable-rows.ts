import type { BoardRow } from '@akin/core/protocol/supervisor'
import type { ConversationId } from '@akin/core/support/ids'
import { type Groups, type ListName, listNames } from './attention-order.ts'

/** One place of a list. A row that has left the list while it was held stays where it was, marked. */
export type Place = { readonly row: BoardRow; readonly here: 'listed' | 'moved' | 'gone' }
export type Places = Readonly<Record<ListName, readonly Place[]>>

/**
 * Keeps every row where it stood when the order was held, so that nothing moves under a pointer or a finger. What a row says
 * stays true to the moment. Only a row that must be acted on now may appear, at the end of its strip, which has room for it.
 * @returns the places to show, and how many rows stand elsewhere than they should
 */
export function holdRows(held: Groups, wanted: Groups): { readonly places: Places; readonly changes: number } {
	const now = new Map<ConversationId, { list: ListName; row: BoardRow }>()
	for (const list of listNames) for (const row of wanted[list]) now.set(row.id, { list, row })
	const changed = new Set<ConversationId>()
	const known = new Set<ConversationId>()
	const places: Record<ListName, Place[]> = { actNow: [], needsEyes: [], waiting: [], talking: [] }

	for (const list of listNames) {
		for (const before of held[list]) {
			known.add(before.id)
			const after = now.get(before.id)
			const here = after === undefined ? 'gone' : after.list === list ? 'listed' : 'moved'
			if (here !== 'listed') changed.add(before.id)
			places[list].push({ row: after?.row ?? before, here })
		}
		for (const id of movedWithin(held[list], wanted[list])) changed.add(id)
	}

	const fresh = wanted.actNow.filter((row) => !held.actNow.some((shown) => shown.id === row.id))
	for (const row of fresh.toSorted((a, b) => firstRaised(a) - firstRaised(b))) places.actNow.push({ row, here: 'listed' })
	const shown = new Set(fresh.map((row) => row.id))
	for (const [id] of now) if (!known.has(id) && !shown.has(id)) changed.add(id)
	return { places, changes: changed.size }
}

export function freeRows(wanted: Groups): Places {
	const list = (rows: readonly BoardRow[]): Place[] => rows.map((row) => ({ row, here: 'listed' }))
	return {
		actNow: list(wanted.actNow),
		needsEyes: list(wanted.needsEyes),
		waiting: list(wanted.waiting),
		talking: list(wanted.talking),
	}
}

function firstRaised(row: BoardRow): number {
	return Math.min(...row.attention.signals.map((signal) => signal.raisedAt), Number.MAX_SAFE_INTEGER)
}

/** The fewest rows that would have to move for the kept ones to stand in the wanted order. */
function movedWithin(held: readonly BoardRow[], wanted: readonly BoardRow[]): readonly ConversationId[] {
	const target = new Map(wanted.map((row, index) => [row.id, index]))
	const kept = held.flatMap((row) => {
		const index = target.get(row.id)
		return index === undefined ? [] : [{ id: row.id, index }]
	})
	// Patience: `ends[n]` is where the run of n + 1 rows ends that ends lowest; each row knows which one stands before it in its run.
	const ends: number[] = []
	const before: number[] = []
	const indexAt = (position: number | undefined) => (position === undefined ? -1 : (kept[position]?.index ?? -1))
	for (const [at, { index }] of kept.entries()) {
		let [from, to] = [0, ends.length]
		while (from < to) {
			const middle = (from + to) >> 1
			if (indexAt(ends[middle]) < index) from = middle + 1
			else to = middle
		}
		before.push(ends[from - 1] ?? -1)
		ends[from] = at
	}
	const stay = new Set<ConversationId>()
	for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
		const row = kept[at]
		if (row) stay.add(row.id)
	}
	return kept.filter((row) => !stay.has(row.id)).map((row) => row.id)
}
