import { untrained } from '@akin/core/training/standing'
import { expect, test } from 'vitest'
import { registerTrainingContract } from '../../../test/contracts/training-store.contract.ts'
import { migratedDatabase } from '../../../test/support/migrated-database.ts'
import { demoListeners } from '../../seed/people.ts'
import { createPostgresPracticeStore } from './postgres-practice-store.ts'
import { createPostgresStaffDirectory } from './postgres-staff-directory.ts'
import { createPostgresTrainingStore } from './postgres-training-store.ts'

const [sam, noor] = demoListeners
if (!sam || !noor) throw new Error('nobody works here')
const people = [sam.id, noor.id] as const

async function open() {
	const migrated = await migratedDatabase()
	const staff = createPostgresStaffDirectory(migrated.database)
	for (const person of [sam, noor]) if (person) await staff.add(person, 'a hash')
	return { migrated, store: createPostgresTrainingStore(migrated.database), practice: createPostgresPracticeStore(migrated.database) }
}

registerTrainingContract('PostgreSQL', async () => {
	const { migrated, store, practice } = await open()
	return { ...store, practice, people, [Symbol.asyncDispose]: () => migrated[Symbol.asyncDispose]() }
})

test('[LD1] what somebody learned goes with the account', async () => {
	const { migrated, store } = await open()
	await using _ = migrated
	await store.begin(sam.id, { opened: 'all', knownSince: 1_000 })
	await store.passLesson(sam.id, 'limits', 1_000)
	await migrated.database.query('delete from staff where id = $1', [sam.id])
	expect(await store.load(sam.id)).toEqual({ training: untrained, version: 0 })
})
