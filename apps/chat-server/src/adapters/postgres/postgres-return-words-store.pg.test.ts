import { afterAll, beforeAll } from 'vitest'
import { returnWordsStoreContract } from '../../../test/contracts/return-words-store.contract.ts'
import { type MigratedDatabase, migratedDatabase } from '../../../test/support/migrated-database.ts'
import { createPostgresReturnWordsStore } from './postgres-return-words-store.ts'

let migrated: MigratedDatabase
beforeAll(async () => {
	migrated = await migratedDatabase()
})
afterAll(() => migrated[Symbol.asyncDispose]())

returnWordsStoreContract(async () => createPostgresReturnWordsStore(migrated.database))
