import { asId, type ProgrammeId, type SnippetId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { registerSnippetContract } from '../../../test/contracts/snippet-store.contract.ts'
import { migratedDatabase } from '../../../test/support/migrated-database.ts'
import { demoListeners } from '../../seed/people.ts'
import { createPostgresSnippetStore } from './postgres-snippet-store.ts'
import { createPostgresStaffDirectory } from './postgres-staff-directory.ts'

const [sam, noor] = demoListeners
if (!sam || !noor) throw new Error('nobody works here')
const people = [sam.id, noor.id] as const

async function open() {
	const migrated = await migratedDatabase()
	const staff = createPostgresStaffDirectory(migrated.database)
	for (const person of [sam, noor]) if (person) await staff.add(person, 'a hash')
	return { migrated, store: createPostgresSnippetStore(migrated.database) }
}

registerSnippetContract('PostgreSQL', async () => {
	const { migrated, store } = await open()
	return { ...store, people, [Symbol.asyncDispose]: () => migrated[Symbol.asyncDispose]() }
})

test('[SN5] a snippet goes with the account', async () => {
	const { migrated, store } = await open()
	await using _ = migrated
	const id = asId<SnippetId>('00000000-0000-4000-8000-000000000001')
	const bytes = new Uint8Array([1])
	await store.add(
		{
			...{ id, ownerId: sam.id, programmeId: asId<ProgrammeId>('night-line'), language: 'en', group: 'ask', version: 1, changedAt: 1_000 },
			...{ state: { kind: 'own' }, wrappedKey: bytes, sealed: bytes },
		},
		20,
	)
	await migrated.database.query('delete from staff where id = $1', [sam.id])
	expect(await store.find(id)).toBeNull()
})
