import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** Ours alone: everybody who migrates an Akin database takes this advisory lock first. */
const migrationLock = 4_614_600
const fileName = /^\d{4}-[a-z0-9-]+\.sql$/
const ownFolder = join(import.meta.dirname, 'migrations')

/** The database and the files of this version do not fit together. `message` is a sentence for the person who runs the server. */
export class MigrationError extends Error {
	override readonly name = 'MigrationError'
}

/**
 * Brings the database up to this version: runs the SQL files it has not seen, in the order of their names, each in a transaction of its own.
 * Nodes that start at once wait for each other. Refuses, changing nothing, when an applied file was edited or is missing, or when a new one
 * stands before one already applied.
 */
export async function migrate(url: string, folder: string = ownFolder): Promise<void> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'akin migrate' })
	await client.connect()
	try {
		await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
		await client.query(
			'CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
		)
		const { rows } = await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM schema_migration ORDER BY name')
		for (const file of pending(await readFiles(folder), rows)) await apply(client, file)
	} finally {
		// Ending the connection gives the lock back.
		await client.end()
	}
}

type MigrationFile = { readonly name: string; readonly sql: string; readonly checksum: string }

async function readFiles(folder: string): Promise<readonly MigrationFile[]> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
	const misnamed = names.find((name) => !fileName.test(name))
	if (misnamed !== undefined) throw new MigrationError(`The migration ${misnamed} must be named like 0007-what-it-does.sql.`)
	return Promise.all(
		names.map(async (name) => {
			const sql = await readFile(join(folder, name), 'utf8')
			return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
		}),
	)
}

function pending(files: readonly MigrationFile[], applied: readonly { name: string; checksum: string }[]): readonly MigrationFile[] {
	const known = new Map(files.map((file) => [file.name, file]))
	for (const { name, checksum } of applied) {
		const file = known.get(name)
		if (file === undefined) {
			throw new MigrationError(
				`The database was made by a newer or different version: it has the migration ${name}, which this one does not.`,
			)
		}
		if (file.checksum !== checksum)
			throw new MigrationError(`The migration ${name} was changed after it was applied. Put it back and add a new file.`)
	}
	const last = applied.at(-1)?.name ?? ''
	const done = new Set(applied.map(({ name }) => name))
	const rest = files.filter(({ name }) => !done.has(name))
	const late = rest.find(({ name }) => name < last)
	if (late !== undefined)
		throw new MigrationError(`The migration ${late.name} stands before ${last}, which is applied already. Give it a later number.`)
	return rest
}

async function apply(client: pg.Client, { name, sql, checksum }: MigrationFile): Promise<void> {
	try {
		await client.query('BEGIN')
		await client.query(sql)
		await client.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [name, checksum])
		await client.query('COMMIT')
	} catch (error) {
		await client.query('ROLLBACK').catch(() => {})
		throw error
	}
}
