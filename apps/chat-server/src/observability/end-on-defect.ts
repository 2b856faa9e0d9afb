import type { EventEmitter } from 'node:events'
import type { Logger } from './logger.ts'

/**
 * What nobody caught is a defect: the process is in a state that nobody planned, so it ends, to be started anew, having said so in the log,
 * which takes no free text. Node itself would print the whole error, and whatever a library had put into it (P3).
 */
export function endOnDefect(process: Pick<EventEmitter, 'on'> & { exit(code: number): void }, logger: Logger): void {
	const end = (error: unknown): void => {
		logger.error('process_failed', { code: 'uncaught', outcome: 'fault' }, error)
		process.exit(1)
	}
	process.on('uncaughtException', end)
	process.on('unhandledRejection', end)
}
