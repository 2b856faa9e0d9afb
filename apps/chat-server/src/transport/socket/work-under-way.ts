/** Longer than any command may take. */
const patienceMs = 10_000

type Handle = (...given: readonly unknown[]) => Promise<unknown>

/** Knows what has been begun and not finished, so that the stores are not closed under it. */
export function createWorkUnderWay() {
	const underWay = new Set<Promise<void>>()

	function add<T>(work: Promise<T>): Promise<T> {
		const done: Promise<void> = work
			.then(
				() => undefined,
				() => undefined,
			)
			.finally(() => underWay.delete(done))
		underWay.add(done)
		return work
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
			while (underWay.size > 0 && performance.now() < until) {
				let timer: NodeJS.Timeout | undefined
				const late = new Promise<void>((resolve) => {
					timer = setTimeout(resolve, until - performance.now())
				})
				await Promise.race([Promise.all(underWay), late])
				clearTimeout(timer)
			}
		},
	}
}
