import { type DestinationStream, pino } from 'pino'
import { allowedFields, isCode, type LogFields } from './log-fields.ts'

/** A code for what happened, such as `node_ready`: lower case and underscores. */
export type LogEvent = Lowercase<string>
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

export type Logger = {
	debug(event: LogEvent, fields?: LogFields): void
	info(event: LogEvent, fields?: LogFields): void
	warn(event: LogEvent, fields?: LogFields): void
	/**
	 * Something is wrong on our side. Of `error` only its class, its code and the places it came from are logged: messages of libraries
	 * repeat what they choked on.
	 */
	error(event: LogEvent, fields?: LogFields, error?: unknown): void
	/** The same logger with these fields on every line. */
	with(fields: LogFields): Logger
}

export type LoggerOptions = { readonly level: LogLevel; readonly destination?: DestinationStream }

/** One line of JSON for each event, by allow-list: see `LogFields`. */
export function createLogger({ level, destination }: LoggerOptions): Logger {
	const lines = pino(
		{
			level,
			base: null,
			timestamp: () => `,"time":${Date.now()}`,
			formatters: { level: (label) => ({ level: label }) },
		},
		// Synchronous, so that the last line before an end is not lost.
		destination ?? pino.destination({ dest: 1, sync: true }),
	)

	const loggerWith = (always: LogFields): Logger => {
		const line = (event: LogEvent, fields: LogFields, error?: unknown) => ({
			...allowedFields({ ...always, ...fields }),
			event: isCode(event) ? event : 'unnamed_event',
			...(error === undefined ? {} : { fault: faultOf(error) }),
		})
		return {
			debug: (event, fields = {}) => lines.debug(line(event, fields)),
			info: (event, fields = {}) => lines.info(line(event, fields)),
			warn: (event, fields = {}) => lines.warn(line(event, fields)),
			error: (event, fields = {}, error) => lines.error(line(event, fields, error)),
			with: (fields) => loggerWith({ ...always, ...fields }),
		}
	}
	return loggerWith({})
}

const framesKept = 8

/** Class, code and frames of our own source and libraries, without the message that a stack begins with. */
function faultOf(error: unknown): { readonly type: string; readonly code?: string; readonly at: readonly string[] } {
	if (!(error instanceof Error)) return { type: typeof error, at: [] }
	const code = 'code' in error && typeof error.code === 'string' && isCode(error.code) ? { code: error.code } : {}
	const frames = [...(error.stack ?? '').matchAll(/^\s+at .*?((?:[\w.-]+\/){0,2}[\w.-]+\.\w+:\d+):\d+\)?$/gm)]
	return { type: isCode(error.name) ? error.name : 'Error', ...code, at: frames.slice(0, framesKept).map(([, place = '']) => place) }
}
