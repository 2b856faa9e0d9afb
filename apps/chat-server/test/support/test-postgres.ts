import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export type TestDatabase = AsyncDisposable & { url: string }

/**
 * A fresh database of its own on the run's one PostgreSQL, dropped when disposed (open connections included).
 *
 * With `migrate`, the first call of the run migrates a template and every call gets a copy of it, which takes some 20 ms.
 */
export async function testDatabase(options: { migrate?: (url: string) => Promise<void> } = {}): Promise<TestDatabase> {
	const name = `test_${randomBytes(8).toString('hex')}`
	const template = options.migrate && (await templateFor(options.migrate))
	await asAdmin((admin) =>
		admin.query(`CREATE DATABASE ${name} TEMPLATE ${template ?? 'template0'} STRATEGY ${template ? 'FILE_COPY' : 'WAL_LOG'}`),
	)
	return {
		url: databaseUrl(name),
		[Symbol.asyncDispose]: () => asAdmin(async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
	}
}

const templateLock = 4711

/** Test files run in several processes at once, so the database itself sees to it that only one of them migrates. */
async function templateFor(migrate: (url: string) => Promise<void>): Promise<string> {
	const template = `template_${createHash('sha256').update(`${migrate.name}${migrate}`).digest('hex').slice(0, 16)}`
	await asAdmin(async (admin) => {
		await admin.query('SELECT pg_advisory_lock($1)', [templateLock])
		const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
		if (rowCount !== 0) return
		const unfinished = `unfinished_${randomBytes(8).toString('hex')}`
		await admin.query(`CREATE DATABASE ${unfinished} TEMPLATE template0`)
		await migrate(databaseUrl(unfinished))
		await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`)
	})
	return template
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
	const admin = new pg.Client({ connectionString: inject('postgresUrl') })
	await admin.connect()
	try {
		return await work(admin)
	} finally {
		await admin.end()
	}
}

function databaseUrl(name: string): string {
	const url = new URL(inject('postgresUrl'))
	url.pathname = `/${name}`
	return url.href
}
