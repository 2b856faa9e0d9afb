import type { ReturnWordsId } from '@akin/core/support/ids'
import type { KeyedHash, ReturnWordsStore, StoredReturnWords } from '../../ports/return-words-store.ts'

const isSame = (a: KeyedHash | null, b: KeyedHash) => a !== null && a.year === b.year && Buffer.from(a.hash).equals(Buffer.from(b.hash))

/** What return words lead to, in this process. One change at a time, as a lock in the database would have it. */
export function createMemoryReturnWordsStore(): ReturnWordsStore {
	const all = new Map<ReturnWordsId, StoredReturnWords>()
	const keys = new Map<number, Uint8Array>()
	let last: Promise<unknown> = Promise.resolve()
	const alone = <T>(work: () => Promise<T>): Promise<T> => {
		const next = last.then(work, work)
		last = next.catch(() => undefined)
		return next
	}
	const keep = (words: StoredReturnWords) => {
		for (const other of all.values())
			if (other.holder === words.holder && other.id !== words.id) all.set(other.id, { ...other, holder: null })
		all.set(words.id, words)
	}
	const held = (holder: StoredReturnWords['holder'], now: number) =>
		[...all.values()].find((words) => words.holder === holder && words.endsAt > now) ?? null

	return {
		add: async (words) => alone(async () => keep(words)),
		give: (hashes, now, change) =>
			alone(async () => {
				const standing = [...all.values()].filter(({ endsAt }) => endsAt > now)
				const isGiven = (hash: KeyedHash | null) => hashes.some((one) => isSame(hash, one))
				const stored = standing.find(({ current, next }) => isGiven(current) || isGiven(next))
				if (!stored) return null
				const changed = await change(stored, isGiven(stored.next) ? 'next' : 'current')
				if (changed !== null) keep(changed)
				return changed ?? stored
			}),
		heldBy: async (holder, now) => held(holder, now),
		change: (holder, now, change) =>
			alone(async () => {
				const stored = held(holder, now)
				if (stored !== null) keep(await change(stored))
				return stored !== null
			}),
		erase: async (holder) => {
			const mine = [...all.values()].filter((words) => words.holder === holder)
			for (const { id } of mine) all.delete(id)
			return mine.length > 0
		},
		async deleteEnded(now) {
			for (const { id, endsAt } of all.values()) if (endsAt <= now) all.delete(id)
		},
		async forgetHolders(heldBefore) {
			for (const words of all.values()) if (words.heldAt < heldBefore) all.set(words.id, { ...words, holder: null })
		},
		hashKey: async (year) => keys.get(year) ?? null,
		async keepHashKey(year, wrapped) {
			const kept = keys.get(year) ?? wrapped
			keys.set(year, kept)
			return kept
		},
	}
}
