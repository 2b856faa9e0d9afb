import { shownOwnKeys } from '@akin/core/keys/bindings'
import type { StaffKeysStore } from '../../ports/staff-keys-store.ts'
import type { Queries } from './database.ts'

export const createPostgresStaffKeysStore = (db: Queries): StaffKeysStore => ({
	async read(id) {
		const [row] = await db.query<{ keys: unknown }>('select keys from staff_keys where staff_id = $1', [id])
		// What another version kept and this one does not know is the usual key.
		const read = shownOwnKeys.safeParse(row?.keys ?? {})
		return read.success ? read.data : {}
	},
	async save(id, keys) {
		await db.query('insert into staff_keys (staff_id, keys) values ($1, $2) on conflict (staff_id) do update set keys = excluded.keys', [
			id,
			JSON.stringify(keys),
		])
	},
})
