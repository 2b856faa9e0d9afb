import type { Queries } from './database.ts'

/**
 * Whether this PostgreSQL says of itself that what it has committed outlives a power cut. Unlike waiting for the disk at a commit, flushing
 * at all cannot be asked for by a connection.
 */
export async function survivesPowerCut(database: Queries): Promise<boolean> {
	const [said] = await database.query<{ safe: boolean }>(
		"select current_setting('fsync')::boolean and current_setting('full_page_writes')::boolean as safe",
	)
	return said?.safe === true
}
