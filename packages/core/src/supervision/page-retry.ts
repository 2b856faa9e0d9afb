const firstWaitMs = 5_000
const longestWaitMs = 60_000

/** [AL7] How long after the `attempt`-th time (from 1) a page that did not arrive is tried again. */
export const pageRetryInMs = (attempt: number): number => Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempt - 1, 10))
