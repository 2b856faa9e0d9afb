import { afterAll, beforeAll } from 'vitest'
import { approvalStoreContract } from '../../../test/contracts/approval-store.contract.ts'
import { type MigratedDatabase, migratedDatabase } from '../../../test/support/migrated-database.ts'
import { createPostgresApprovalStore } from './postgres-approval-store.ts'

let migrated: MigratedDatabase
beforeAll(async () => {
	migrated = await migratedDatabase()
})
afterAll(() => migrated[Symbol.asyncDispose]())

approvalStoreContract(async () => createPostgresApprovalStore(migrated.database))
