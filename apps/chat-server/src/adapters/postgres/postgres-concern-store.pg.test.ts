import { randomUUID } from 'node:crypto'
import { nothingFound } from '@akin/core/attention/asked-tracker'
import { begin } from '@akin/core/conversation/evolve'
import { asId, type ConversationId, type ProgrammeId, type SeekerSessionId } from '@akin/core/support/ids'
import { afterAll, beforeAll } from 'vitest'
import { concernStoreContract } from '../../../test/contracts/concern-store.contract.ts'
import { type MigratedDatabase, migratedDatabase } from '../../../test/support/migrated-database.ts'
import { createPostgresConcernStore } from './postgres-concern-store.ts'
import { createPostgresConversationStore } from './postgres-conversation-store.ts'

let migrated: MigratedDatabase
beforeAll(async () => {
	migrated = await migratedDatabase()
})
afterAll(() => migrated[Symbol.asyncDispose]())

concernStoreContract(async () => ({
	store: createPostgresConcernStore(migrated.database),
	async conversation() {
		const id = asId<ConversationId>(randomUUID())
		const asked = { id, programmeId: asId<ProgrammeId>('talk'), language: 'en', seekerId: asId<SeekerSessionId>(randomUUID()) }
		const waiting = begin({ ...asked, topics: [], requestedAt: Date.UTC(2026, 0, 14, 11), signals: [], asked: nothingFound, boostMs: 0 })
		await createPostgresConversationStore(migrated.database).create(waiting, new Uint8Array([1]), [])
		return id
	},
}))
