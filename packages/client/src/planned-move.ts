import type { Environment } from './environment.ts'

/** How long a move waits for commands that are not answered yet. */
const PATIENCE_MS = 2_000

/** Leaving a server that is closing before it closes, so that nobody notices. */
export type PlannedMove = {
	/** Leave some time within this, between two commands; at the latest a while after it. */
	readonly within: (spreadMs: number) => void
	/** Left on purpose and not there yet. */
	readonly isUnderWay: () => boolean
	/** Runs one command: after the move where one is under way, for then it has not been sent before; a move waits for its answer. */
	readonly asking: <T>(run: () => Promise<T>, patienceMs: number) => Promise<T>
	/** Connected again, or stopped trying. */
	readonly over: () => void
	/** The connection is gone already, there is nothing to leave: in how many milliseconds we would have; null without a plan. */
	readonly forget: () => number | null
}

/** `leave` closes the connection at once. */
export const createPlannedMove = (environment: Environment, leave: () => void): PlannedMove => {
	let underWay = false
	let isDue = false
	let dueAt: number | null = null
	let unanswered = 0
	let cancel = () => {}
	const held = new Set<() => void>()

	const go = () => {
		if (!isDue) return
		isDue = false
		cancel()
		underWay = true
		leave()
	}

	const hold = (ms: number) =>
		new Promise<void>((resolve) => {
			const release = () => {
				held.delete(release)
				cancelPatience()
				resolve()
			}
			const cancelPatience = environment.after(ms, release)
			held.add(release)
		})

	return {
		within: (spreadMs) => {
			cancel()
			const inMs = Math.round(environment.random() * spreadMs)
			dueAt = environment.now() + inMs
			cancel = environment.after(inMs, () => {
				isDue = true
				if (unanswered === 0) go()
				else cancel = environment.after(PATIENCE_MS, go)
			})
		},
		isUnderWay: () => underWay,
		asking: async (run, patienceMs) => {
			if (underWay) await hold(patienceMs)
			unanswered += 1
			try {
				return await run()
			} finally {
				unanswered -= 1
				if (unanswered === 0) go()
			}
		},
		over: () => {
			underWay = false
			for (const release of [...held]) release()
		},
		forget: () => {
			cancel()
			isDue = false
			const leftMs = dueAt === null ? null : Math.max(0, dueAt - environment.now())
			dueAt = null
			return leftMs
		},
	}
}
