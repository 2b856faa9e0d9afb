import { expect, test } from 'vitest'
import { registerStaffKeysContract } from '../../../test/contracts/staff-keys-store.contract.ts'
import { migratedDatabase } from '../../../test/support/migrated-database.ts'
import { demoSupervisors } from '../../seed/people.ts'
import { createPostgresStaffDirectory } from './postgres-staff-directory.ts'
import { createPostgresStaffKeysStore } from './postgres-staff-keys-store.ts'

const [priya, amir] = demoSupervisors
if (!priya || !amir) throw new Error('nobody works here')
const people = [priya.id, amir.id] as const

async function open() {
	const migrated = await migratedDatabase()
	const staff = createPostgresStaffDirectory(migrated.database)
	for (const person of [priya, amir]) if (person) await staff.add(person, 'a hash')
	return { migrated, store: createPostgresStaffKeysStore(migrated.database) }
}

registerStaffKeysContract('PostgreSQL', async () => {
	const { migrated, store } = await open()
	return { ...store, people, [Symbol.asyncDispose]: () => migrated[Symbol.asyncDispose]() }
})

test('[KB4] what another version kept is left out, and keys go with the account', async () => {
	const { migrated, store } = await open()
	await using _ = migrated
	await migrated.database.query('insert into staff_keys (staff_id, keys) values ($1, $2)', [priya.id, '{"pin":"Z","dance":"D"}'])
	expect(await store.read(priya.id)).toEqual({ pin: 'Z' })
	await migrated.database.query('delete from staff where id = $1', [priya.id])
	expect(await migrated.database.query('select * from staff_keys', [])).toEqual([])
})
