const BASE_MS = 1_000
const LONGEST_MS = 30_000

const ceiling = (attempt: number): number => Math.min(LONGEST_MS, BASE_MS * 2 ** Math.min(attempt, 10))

/** Full jitter: anywhere between nothing and 1, 2, 4 … 30 s, in milliseconds. `attempt` counts from 0. For retries of one request. */
export const fullJitter = (attempt: number, random: () => number): number => Math.round(random() * ceiling(attempt))

/** Around 1, 2, 4 … 30 s, half less to half more, never above 30 s. `attempt` counts from 0. For new connections. */
export const aroundCeiling = (attempt: number, random: () => number): number =>
	Math.round(Math.min(LONGEST_MS, ceiling(attempt) * (0.5 + random())))
