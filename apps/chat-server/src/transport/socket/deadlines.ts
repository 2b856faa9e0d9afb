type Waiting = { readonly dueAt: number; giveUp: (() => void) | null; next: Waiting | null }

/**
 * Gives up on work that takes longer than `afterMs`. One timer for everything under way: a timer and a race of its own for each command would
 * cost more than reading the command does. `watch` answers how to stop watching.
 *
 * A row, not a set: a set to which every command is added and from which it is deleted is made anew all the time, and its older selves keep
 * alive each other and the commands they held, until the engine goes through all memory.
 */
export function createDeadlines(afterMs: number, now: () => number = () => performance.now()) {
	/** In the order in which they are due, as all wait equally long. */
	let first: Waiting | null = null
	let last: Waiting | null = null
	let isSet = false

	const set = (inMs: number): void => {
		isSet = true
		setTimeout(look, inMs).unref()
	}
	/** Takes those that are done from the head of the row. What is taken out leads to nothing any more. */
	const forgetDone = (): void => {
		while (first !== null && first.giveUp === null) {
			const { next } = first
			first.next = null
			first = next
		}
		if (first === null) last = null
	}
	const look = (): void => {
		isSet = false
		for (; first !== null; forgetDone()) {
			const leftMs = first.dueAt - now()
			if (leftMs > 0) {
				set(Math.ceil(leftMs))
				return
			}
			const { giveUp } = first
			first.giveUp = null
			giveUp?.()
		}
	}
	return {
		watch(giveUp: () => void): () => void {
			const one: Waiting = { dueAt: now() + afterMs, giveUp, next: null }
			if (last === null) first = one
			else last.next = one
			last = one
			if (!isSet) set(afterMs)
			return () => {
				one.giveUp = null
				forgetDone()
			}
		},
	}
}
