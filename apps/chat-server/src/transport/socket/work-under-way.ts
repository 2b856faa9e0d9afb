import { setImmediate as nextTurn } from 'node:timers/promises'

/** Longer than any command may take. */
const patienceMs = 10_000

type Handle = (...given: readonly unknown[]) => Promise<unknown>

/** Knows how much has been begun and not finished, so that the stores are not closed under it. */
export function createWorkUnderWay() {
	let underWay = 0
	let onNone: (() => void) | null = null

	const finished = (): void => {
		underWay -= 1
		if (underWay === 0) onNone?.()
	}
	function add<T>(work: Promise<T>): Promise<T> {
		underWay += 1
		work.then(finished, finished)
		return work
	}
	const none = async (withinMs: number): Promise<void> => {
		if (underWay === 0) return
		const { promise, resolve } = Promise.withResolvers<void>()
		onNone = resolve
		const timer = setTimeout(resolve, withinMs)
		await promise
		clearTimeout(timer)
	}

	return {
		add,
		/** The same handlers, each of whose runs is work under way. */
		track<Handlers extends object>(handlers: Handlers): Handlers {
			const entries = Object.entries(handlers as Record<string, Handle>)
			return Object.fromEntries(
				entries.map(([name, handle]) => [name, (...given: readonly unknown[]) => add(handle(...given))]),
			) as Handlers
		},
		/** Resolves when everything has finished, what it leads to included, or after a while. */
		async settled(): Promise<void> {
			const until = performance.now() + patienceMs
			do {
				await none(until - performance.now())
				// Whoever waited for it may begin something now.
				await nextTurn()
			} while (underWay > 0 && performance.now() < until)
		},
	}
}
