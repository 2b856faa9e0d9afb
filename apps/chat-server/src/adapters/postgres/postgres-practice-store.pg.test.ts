import { expect, test } from 'vitest'
import { registerPracticeContract } from '../../../test/contracts/practice-store.contract.ts'
import { migratedDatabase } from '../../../test/support/migrated-database.ts'
import { demoListeners } from '../../seed/people.ts'
import { createPostgresPracticeStore } from './postgres-practice-store.ts'
import { createPostgresStaffDirectory } from './postgres-staff-directory.ts'

const [sam, noor] = demoListeners
if (!sam || !noor) throw new Error('nobody works here')
const people = [sam.id, noor.id] as const

async function open() {
	const migrated = await migratedDatabase()
	const staff = createPostgresStaffDirectory(migrated.database)
	for (const person of [sam, noor]) if (person) await staff.add(person, 'a hash')
	return { migrated, store: createPostgresPracticeStore(migrated.database) }
}

registerPracticeContract('PostgreSQL', async () => {
	const { migrated, store } = await open()
	return { ...store, people, [Symbol.asyncDispose]: () => migrated[Symbol.asyncDispose]() }
})

test('[RL25] a row has a name and a time, and goes with the account', async () => {
	const { migrated, store } = await open()
	await using _ = migrated
	await store.finish(sam.id, 'mo-exam', 1_000)
	const [row] = await migrated.database.query<Record<string, unknown>>('select * from practice_finished', [])
	expect(Object.keys(row ?? {}).toSorted()).toEqual(['finished_at', 'role_play', 'staff_id'])
	await migrated.database.query('delete from staff where id = $1', [sam.id])
	expect(await store.finishedBy(sam.id)).toEqual([])
})
