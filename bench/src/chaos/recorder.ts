import { performance } from 'node:perf_hooks'
import type { History, HistoryRecord } from './history.ts'

/** Takes records in the order in which things are noticed. */
export type Recorder = {
	/** The driver's clock: milliseconds, monotonic, with fractions. */
	readonly now: () => number
	readonly record: (record: HistoryRecord) => void
	/** What was recorded since the last time this was called. */
	readonly take: () => History
	readonly nextOpId: () => number
}

export function createRecorder(): Recorder {
	let records: HistoryRecord[] = []
	let ops = 0
	return {
		now: () => performance.now(),
		record: (record) => void records.push(record),
		take: () => {
			const taken = records
			records = []
			return taken
		},
		nextOpId: () => ++ops,
	}
}

/** One record a line, for looking at a round by hand. It holds what invented people wrote. */
export const asLines = (history: History): string => history.map((record) => `${JSON.stringify(record)}\n`).join('')
