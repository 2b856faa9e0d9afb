type Waiting = { readonly dueAt: number; readonly giveUp: () => void }

/**
 * Gives up on work that takes longer than `afterMs`. One timer for everything under way: a timer and a race of its own for each command would
 * cost more than reading the command does. `watch` answers how to stop watching.
 */
export function createDeadlines(afterMs: number, now: () => number = () => performance.now()) {
	/** In the order in which they are due, as all wait equally long. */
	const waiting = new Set<Waiting>()
	let isSet = false

	const set = (inMs: number): void => {
		isSet = true
		setTimeout(look, inMs).unref()
	}
	const look = (): void => {
		isSet = false
		for (const one of waiting) {
			const leftMs = one.dueAt - now()
			if (leftMs > 0) {
				set(Math.ceil(leftMs))
				return
			}
			waiting.delete(one)
			one.giveUp()
		}
	}
	return {
		watch(giveUp: () => void): () => void {
			const one = { dueAt: now() + afterMs, giveUp }
			waiting.add(one)
			if (!isSet) set(afterMs)
			return () => void waiting.delete(one)
		},
	}
}
