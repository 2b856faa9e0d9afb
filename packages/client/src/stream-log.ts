import type { LogEntry } from './audience-shape.ts'

/**
 * One stream of a conversation as far as this client has it. `seq` is 1..n without gaps (M4), so the entry with `seq` s stands at index
 * s − 1, and the number of entries is the position to resume after.
 */
export type StreamLog<E> = {
	readonly entries: readonly E[]
	/** Arrived ahead of one that is missing; not shown until it is there. By `seq`. */
	readonly held: readonly E[]
	/** The highest `seq` ever heard of. */
	readonly head: number
}

export const emptyStream: StreamLog<never> = { entries: [], held: [], head: 0 }

/** Adds entries in whatever order and however often they come. Answers the same log when there is nothing new in them. */
export const absorb = <E extends LogEntry>(log: StreamLog<E>, incoming: readonly E[]): StreamLog<E> => {
	const bySeq = new Map(log.held.map((entry) => [entry.seq, entry]))
	const before = bySeq.size
	for (const entry of incoming) if (entry.seq > log.entries.length && !bySeq.has(entry.seq)) bySeq.set(entry.seq, entry)
	if (bySeq.size === before) return log
	const next: E[] = []
	for (let seq = log.entries.length + 1; ; seq++) {
		const entry = bySeq.get(seq)
		if (entry === undefined) break
		next.push(entry)
		bySeq.delete(seq)
	}
	const held = [...bySeq.values()].sort((a, b) => a.seq - b.seq)
	const entries = next.length === 0 ? log.entries : [...log.entries, ...next]
	return { entries, held, head: Math.max(log.head, entries.length, held.at(-1)?.seq ?? 0) }
}

export const hearOfHead = <E>(log: StreamLog<E>, head: number): StreamLog<E> => (head > log.head ? { ...log, head } : log)

/** Ends where the entries end: whatever came ahead of its turn, or was only heard of, is not for us any more. */
export const upToWhatIsThere = <E>({ entries }: StreamLog<E>): StreamLog<E> => ({ entries, held: [], head: entries.length })
