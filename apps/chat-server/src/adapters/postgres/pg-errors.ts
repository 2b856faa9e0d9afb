import pg from 'pg'
import { ConstraintViolated, StoreUnavailable } from '../../ports/store-error.ts'

/** Violations of uniqueness, foreign key, check and exclusion: the database said no on purpose. */
const constraintCodes = new Set(['23505', '23503', '23514', '23P01'])
/** Too slow, waited too long for a lock, could not be ordered, is stopping or full. Classes 08, 53 and 57P are matched by their beginning. */
const passingCodes = new Set(['57014', '55P03', '40001', '40P01', '25P03'])
const diskFull = '53100'
const socketCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'])
/** pg reports these two without a code. */
const lostConnection =
	/^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/

/** The error as the rest of the server knows it: a StoreUnavailable, a ConstraintViolated, or the error itself when it is a mistake of ours. */
export function mapPgError(error: unknown): unknown {
	if (error instanceof pg.DatabaseError) {
		const { code = '' } = error
		if (constraintCodes.has(code)) return new ConstraintViolated(error.constraint ?? code, { cause: withoutValues(error) })
		if (passingCodes.has(code) || /^(?:08|53|57P)/.test(code))
			return new StoreUnavailable(`PostgreSQL answered ${code}`, {
				cause: withoutValues(error),
				code: code === diskFull ? 'disk_full' : undefined,
			})
		return withoutValues(error)
	}
	if (!(error instanceof Error)) return error
	if ('code' in error && socketCodes.has(String(error.code)))
		return new StoreUnavailable(`PostgreSQL cannot be reached: ${error.code}`, { cause: error })
	if (lostConnection.test(error.message)) return new StoreUnavailable('the connection to PostgreSQL was lost', { cause: error })
	return error
}

/** A lock that somebody holds too long, or two commands that could not be ordered: it is about some of the rows, and others would do. */
const rowCodes = new Set(['55P03', '40001', '40P01'])

/**
 * Whether one entry of many may have caused this, so that the others are worth another try without it. A store that is away or too slow is
 * so for all of them, and each try would only take longer to say it.
 */
export function mayBeAboutOne(error: unknown): boolean {
	if (!(error instanceof StoreUnavailable)) return true
	return error.cause instanceof pg.DatabaseError && rowCodes.has(error.cause.code ?? '')
}

/** PostgreSQL repeats rejected values in `detail`; what people wrote or typed must not travel with an error (P3). */
function withoutValues(error: pg.DatabaseError): pg.DatabaseError {
	error.detail = undefined
	error.where = undefined
	return error
}
