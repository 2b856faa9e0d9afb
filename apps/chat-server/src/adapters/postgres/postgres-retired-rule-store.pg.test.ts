import { registerRetiredRulesContract } from '../../../test/contracts/retired-rules.contract.ts'
import { migratedDatabase } from '../../../test/support/migrated-database.ts'
import { createPostgresRetiredRuleStore } from './postgres-retired-rule-store.ts'

registerRetiredRulesContract('PostgreSQL', async () => {
	const migrated = await migratedDatabase()
	return { ...createPostgresRetiredRuleStore(migrated.database), [Symbol.asyncDispose]: () => migrated[Symbol.asyncDispose]() }
})
