import { fullJitter } from './back-off.ts'
import type { Environment } from './environment.ts'

/** A head is often heard a moment before its entry; asking at once would double the traffic. */
export const GRACE_MS = 300

/** What asking for one page of what is missing came to. */
export type PageOutcome =
	/** Everything the server had. */
	| 'done'
	/** The answer was cut: ask for the rest. */
	| 'more'
	/** No answer, or one that may be another in a moment. */
	| 'failed'
	/** Not ours to ask for any more. */
	| 'stop'

export type ResyncOptions = {
	readonly environment: Environment
	readonly isNeeded: () => boolean
	readonly fetchPage: () => Promise<PageOutcome>
	/** A run that asked came to its end with nothing missing. */
	readonly onCaughtUp: () => void
}

/** Drives "catch up": one question at a time, wishes in between coalesced, failures repeated with full jitter (M5). */
export type Resync = {
	/** Something seems to be missing: look after a short grace, unless it has arrived by then. */
	readonly suspect: () => void
	/** Asks in any case and at once: after connecting, and when the page wakes. */
	readonly now: () => void
	/** Everything has just been brought: from here on only what seems to be missing is asked for. */
	readonly caughtUp: () => void
	/** The connection is gone: nothing to ask until `now`. */
	readonly pause: () => void
}

export const createResync = (options: ResyncOptions): Resync => {
	const { environment } = options
	let running = false
	let wanted = false
	let paused = true
	let failures = 0
	let cancelTimer: (() => void) | null = null

	const later = (ms: number) => {
		cancelTimer?.()
		cancelTimer = environment.after(ms, () => {
			cancelTimer = null
			if (wanted || options.isNeeded()) void run()
		})
	}

	const stopTimer = () => {
		cancelTimer?.()
		cancelTimer = null
	}

	const repeatLater = () => {
		wanted = true
		if (!paused) later(fullJitter(failures, environment.random))
		failures += 1
	}

	const run = async () => {
		wanted = true
		if (running || paused) return
		running = true
		let outcome: PageOutcome = 'done'
		while (wanted && !paused) {
			wanted = false
			outcome = await options.fetchPage()
			if (outcome === 'failed') break
			if (outcome === 'more') wanted = true
			if (outcome === 'stop') {
				paused = true
				wanted = false
			}
		}
		running = false
		if (outcome === 'failed') repeatLater()
		else if (outcome === 'stop' || paused) return
		// The server had no more and yet something is missing: it may have been a moment behind.
		else if (options.isNeeded()) repeatLater()
		else {
			failures = 0
			options.onCaughtUp()
		}
	}

	return {
		suspect: () => {
			if (!paused && !running && cancelTimer === null && options.isNeeded()) later(GRACE_MS)
		},
		now: () => {
			paused = false
			failures = 0
			stopTimer()
			void run()
		},
		caughtUp: () => {
			paused = false
			failures = 0
			stopTimer()
			options.onCaughtUp()
		},
		pause: () => {
			paused = true
			stopTimer()
		},
	}
}
