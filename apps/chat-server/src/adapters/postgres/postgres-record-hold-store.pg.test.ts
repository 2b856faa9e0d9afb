import { randomUUID } from 'node:crypto'
import { nothingFound } from '@akin/core/attention/asked-tracker'
import { begin } from '@akin/core/conversation/evolve'
import { asId, type ConversationId, type ProgrammeId, type SeekerSessionId } from '@akin/core/support/ids'
import { afterAll, beforeAll } from 'vitest'
import { recordHoldStoreContract } from '../../../test/contracts/record-hold-store.contract.ts'
import { type MigratedDatabase, migratedDatabase } from '../../../test/support/migrated-database.ts'
import { createPostgresConversationStore } from './postgres-conversation-store.ts'
import { createPostgresRecordHoldStore } from './postgres-record-hold-store.ts'

let migrated: MigratedDatabase
beforeAll(async () => {
	migrated = await migratedDatabase()
})
afterAll(() => migrated[Symbol.asyncDispose]())

recordHoldStoreContract(async () => ({
	store: createPostgresRecordHoldStore(migrated.database),
	async conversation() {
		const id = asId<ConversationId>(randomUUID())
		const asked = { id, programmeId: asId<ProgrammeId>('talk'), language: 'en', seekerId: asId<SeekerSessionId>(randomUUID()) }
		const waiting = begin({ ...asked, topics: [], requestedAt: Date.UTC(2026, 0, 14, 11), signals: [], asked: nothingFound, boostMs: 0 })
		await createPostgresConversationStore(migrated.database).create(waiting, new Uint8Array([1]), [])
		return id
	},
	erase: (id) => migrated.database.query('update conversation set wrapped_key = null where id = $1', [id]),
}))
