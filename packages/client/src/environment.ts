import { asId, type ClientId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** Everything a session takes from the world around it. Tests hand in a clock they turn by hand; a browser adds its own signals. */
export type Environment = {
	readonly now: () => Instant
	/** Runs `run` once after `ms` milliseconds; call the answer to cancel. */
	readonly after: (ms: number, run: () => void) => () => void
	/** In [0, 1). Spreads retries, nothing secret. */
	readonly random: () => number
	readonly newClientId: () => ClientId
	/** Calls `wake` when it is worth looking at once: the page is visible again, the network is back. Answers the way to stop. */
	readonly onWake: (wake: () => void) => () => void
}

/** The clock, timers and randomness of this process; never wakes on its own. */
export const systemEnvironment: Environment = {
	now: () => Date.now(),
	after: (ms, run) => {
		const timer = setTimeout(run, ms)
		return () => clearTimeout(timer)
	},
	random: () => Math.random(),
	newClientId: () => asId<ClientId>(crypto.randomUUID()),
	onWake: () => () => {},
}
