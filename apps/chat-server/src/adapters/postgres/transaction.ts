import type { Pool, PoolClient } from 'pg'

/** Runs `work` between begin and commit on one connection. Whatever it throws rolls everything back. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
	const client = await pool.connect()
	let broken: Error | undefined
	try {
		await client.query('begin')
		const result = await work(client)
		await client.query('commit')
		return result
	} catch (error) {
		// A connection that cannot even roll back is not given back to the pool.
		await client.query('rollback').catch((failure: Error) => {
			broken = failure
		})
		throw error
	} finally {
		client.release(broken)
	}
}
