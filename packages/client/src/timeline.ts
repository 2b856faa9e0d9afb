type Placed = { readonly at: number; readonly seq: number }

/**
 * The streams of one staff conversation as one list by time. Each stream keeps its own order even where clocks of two servers disagree: an
 * entry is never placed before one that its own stream has earlier.
 */
export const timeline = <E extends Placed>(streams: Readonly<Record<string, readonly E[]>>): readonly E[] => {
	const queues = Object.values(streams).map((entries) => ({ entries, next: 0 }))
	const merged: E[] = []
	for (;;) {
		let first: { readonly queue: { entries: readonly E[]; next: number }; readonly entry: E } | null = null
		for (const queue of queues) {
			const entry = queue.entries[queue.next]
			if (entry !== undefined && (first === null || entry.at < first.entry.at)) first = { queue, entry }
		}
		if (first === null) return merged
		first.queue.next += 1
		merged.push(first.entry)
	}
}
