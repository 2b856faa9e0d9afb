import { type Database, openDatabase } from '../../src/adapters/postgres/database.ts'
import { migrate } from '../../src/adapters/postgres/migrate.ts'
import { testDatabase } from './test-postgres.ts'

const migrateFully = (url: string) => migrate(url)

export type MigratedDatabase = AsyncDisposable & { readonly database: Database; readonly url: string }

/** A database of its own with every migration applied, and a pool on it; both gone when disposed. */
export async function migratedDatabase(): Promise<MigratedDatabase> {
	const fresh = await testDatabase({ migrate: migrateFully })
	const database = openDatabase({ url: fresh.url })
	return {
		database,
		url: fresh.url,
		async [Symbol.asyncDispose]() {
			await database[Symbol.asyncDispose]()
			await fresh[Symbol.asyncDispose]()
		},
	}
}
