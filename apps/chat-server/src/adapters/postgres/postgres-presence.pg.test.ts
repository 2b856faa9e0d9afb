import { describePresence } from '../../../test/contracts/presence.contract.ts'
import { testDatabase } from '../../../test/support/test-postgres.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { createPostgresPresence } from './postgres-presence.ts'

describePresence('postgres', async () => {
	const test = await testDatabase({ migrate })
	const [database, elsewhere] = [openDatabase({ url: test.url }), openDatabase({ url: test.url })] as const
	return {
		presence: createPostgresPresence(database),
		otherNode: createPostgresPresence(elsewhere),
		letPass: async (ms) => {
			await database.query('select pg_sleep($1::float8 / 1000)', [ms + 1])
		},
		async [Symbol.asyncDispose]() {
			await database[Symbol.asyncDispose]()
			await elsewhere[Symbol.asyncDispose]()
			await test[Symbol.asyncDispose]()
		},
	}
})
