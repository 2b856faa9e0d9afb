/**
 * What a node does between being asked to stop and ending, in milliseconds. Container hosts kill a process 10 s after they asked it, so all of
 * this together stays below that, at its slowest and with a second for the stores.
 */
export const closingPolicy = {
	/** Nobody is told to leave later than this; the node stays for all of it. */
	mostSpreadMs: 5_000,
	/** Beyond the spread, for whoever waits for an answer before they leave. */
	lateMs: 500,
	/** For answers under way: what takes longer than that is asked again elsewhere. */
	answerMs: 1_500,
	/** Somebody who does not read does not say goodbye either. */
	closeSocketsMs: 1_500,
	/** However long all of it takes, the process ends. */
	forceAfterMs: 9_500,
} as const
