import type { ProgrammeId, ShiftMessageId, StaffId } from '@akin/core/support/ids'
import type { ShiftMessageStore } from '../../ports/shift-message-store.ts'
import { type Queries, timestamp } from './database.ts'

type Row = {
	id: ShiftMessageId
	programme_id: ProgrammeId
	by_id: StaffId
	by_name: string
	sent_at: number
	ends_at: number
	wrapped_key: Uint8Array
	sealed: Uint8Array
}

export const createPostgresShiftMessageStore = (database: Queries): ShiftMessageStore => ({
	async add({ id, programmeId, by, sentAt, endsAt, wrappedKey, sealed }) {
		await database.query(
			`insert into shift_message (id, programme_id, by_id, by_name, sent_at, ends_at, wrapped_key, sealed)
			values ($1, $2, $3, $4, $5, $6, $7, $8)`,
			[id, programmeId, by.id, by.name, timestamp(sentAt), timestamp(endsAt), Buffer.from(wrappedKey), Buffer.from(sealed)],
		)
	},
	async standing(now) {
		const rows = await database.query<Row>('select * from shift_message where ends_at > $1 order by sent_at, id', [timestamp(now)])
		return rows.map((row) => ({
			...{ id: row.id, programmeId: row.programme_id, by: { id: row.by_id, name: row.by_name } },
			...{ sentAt: row.sent_at, endsAt: row.ends_at, wrappedKey: row.wrapped_key, sealed: row.sealed },
		}))
	},
	withdraw: async (id) => (await database.query('delete from shift_message where id = $1 returning id', [id])).length === 1,
	async deleteEnded(now) {
		await database.query('delete from shift_message where ends_at <= $1', [timestamp(now)])
	},
})
