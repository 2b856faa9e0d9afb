import type { Instant } from '@akin/core/support/instant'
import pg from 'pg'
import { answeredWithin } from './answered-within.ts'
import { mapPgError } from './pg-errors.ts'
import { pgTypes } from './pg-types.ts'

/** SQL with `$1`, `$2` …; with a name it is prepared once per connection, worth it for what runs often. */
export type Statement = string | { readonly name: string; readonly text: string }

export type Queries = {
	/** The rows, typed as the caller knows them. Throws StoreUnavailable, ConstraintViolated, or a fault. */
	query<Row extends object>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>
}

export type Database = Queries &
	AsyncDisposable & {
		/**
		 * Runs `work` in one transaction (read committed): commits when it resolves, rolls back when it throws. Only use the `tx` it is given.
		 * After a StoreUnavailable at commit it is not known whether the work was done.
		 */
		transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>
		/** Resolves when the database answers. */
		ping(): Promise<void>
	}

export type DatabaseOptions = {
	readonly url: string
	/** Connections kept at most. */
	readonly poolSize?: number
	/** Settings of PostgreSQL for these connections only. */
	readonly settings?: Readonly<Record<string, string>>
	/** A connection that nobody was using broke; the pool makes another. */
	readonly onIdleError?: () => void
	/** How long anything asked of it may stay open. Shorter only where a test cannot wait. */
	readonly deadlineMs?: number
}

const connectTimeoutMs = 3_000
const statementTimeoutMs = 5_000
const lockTimeoutMs = 2_000
const idleInTransactionTimeoutMs = 10_000
/** The client's own patience, a little longer than the server's: covers a server that no longer answers at all. */
const answerTimeoutMs = 7_000
/**
 * Nothing that is asked of the database stays open for longer than this, whatever the driver believes: one promise that never settles would
 * stop every write of a node. More than connecting, setting the connection up and one answer may take together, so that each of those is
 * found to be late by itself first.
 */
const overallDeadlineMs = connectTimeoutMs + 2 * answerTimeoutMs + 3_000

/**
 * A server, a database or a role may be told to acknowledge commits that are not on disk yet; our connections are not (M1). A setting that
 * waits for more than our own disk, such as `remote_apply`, stays.
 */
const commitToDisk = "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'"

/** A pool of connections to PostgreSQL. Nothing is connected until the first query. */
export function openDatabase({
	url,
	poolSize = 10,
	settings = {},
	onIdleError = () => {},
	deadlineMs = overallDeadlineMs,
}: DatabaseOptions): Database {
	const pool = new pg.Pool({
		connectionString: url,
		max: poolSize,
		connectionTimeoutMillis: connectTimeoutMs,
		query_timeout: answerTimeoutMs,
		statement_timeout: statementTimeoutMs,
		lock_timeout: lockTimeoutMs,
		idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
		keepAlive: true,
		options: Object.entries(settings)
			.map(([name, value]) => `-c ${name}=${value}`)
			.join(' '),
		application_name: 'akin',
		types: pgTypes,
		onConnect,
	})
	pool.on('error', onIdleError)

	return {
		...queriesOn(pool, deadlineMs),

		async transaction(work) {
			const client = await answeredWithin(deadlineMs, pool.connect(), (late) => late.release(true)).catch(rethrow)
			// While it is checked out, its errors are ours to catch: an unheard one ends the process. The query that follows fails and tells.
			const ignore = () => {}
			client.on('error', ignore)
			let broken = false
			try {
				const tx = queriesOn(client, deadlineMs)
				await tx.query('BEGIN')
				const result = await work(tx)
				await tx.query('COMMIT')
				return result
			} catch (error) {
				await answeredWithin(deadlineMs, client.query('ROLLBACK')).catch(() => {
					broken = true
				})
				throw error
			} finally {
				client.off('error', ignore)
				client.release(broken)
			}
		},

		async ping() {
			await answeredWithin(deadlineMs, pool.query('SELECT 1')).catch(rethrow)
		},

		[Symbol.asyncDispose]: () => {
			// Once we are leaving, a server that goes first is no fault: connections say goodbye after the pool calls itself ended.
			pool.off('error', onIdleError)
			pool.on('error', () => {})
			return pool.end()
		},
	}
}

/** An instant as a parameter for a `timestamptz`. */
export const timestamp = (at: Instant): string => new Date(at).toISOString()

/**
 * Sets a new connection up. One that fails at it is cut here: the pool would say goodbye and tell whoever waits for it only once the server
 * has closed its side, which a server that is lost never does.
 */
async function onConnect(client: pg.ClientBase): Promise<void> {
	try {
		await client.query(commitToDisk)
	} catch (error) {
		if (client instanceof pg.Client) client.connection.stream.destroy()
		throw error
	}
}

const queriesOn = (target: pg.Pool | pg.PoolClient, deadlineMs: number): Queries => ({
	async query<Row extends object>(statement: Statement, values: readonly unknown[] = []) {
		const text = typeof statement === 'string' ? { text: statement } : statement
		const { rows } = await answeredWithin(deadlineMs, target.query<Row>({ ...text, values: [...values] })).catch(rethrow)
		return rows
	},
})

function rethrow(error: unknown): never {
	throw mapPgError(error)
}
