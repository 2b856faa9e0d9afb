const BASE_MS = 1_000
const LONGEST_MS = 30_000

const ceiling = (attempt: number): number => Math.min(LONGEST_MS, BASE_MS * 2 ** Math.min(attempt, 10))

/** Full jitter: anywhere between nothing and 1, 2, 4 … 30 s, in milliseconds. `attempt` counts from 0. For retries of one request. */
export const fullJitter = (attempt: number, random: () => number): number => Math.round(random() * ceiling(attempt))

/** The time somebody was told to come back at, or up to a quarter later: those who were told the same do not come together. */
export const soonAfter = (ms: number, random: () => number): number => Math.round(ms * (1 + random() / 4))

/** Most drops end within a minute, so for about that long nobody waits much longer than this for the next try (M5). */
const SOON_MS = 4_000
const SOON_ATTEMPTS = 14

/**
 * Around 1, 2, 4, 4 … s for the first minute, then 8, 16, 30 s; half less to half more, never above 30 s. `attempt` counts from 0. For new
 * connections.
 */
export const untilNextAttempt = (attempt: number, random: () => number): number => {
	const middle = attempt < SOON_ATTEMPTS ? Math.min(SOON_MS, ceiling(attempt)) : ceiling(attempt - SOON_ATTEMPTS + 3)
	return Math.round(Math.min(LONGEST_MS, middle * (0.5 + random())))
}
