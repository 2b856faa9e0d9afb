import { asId, type ConversationId, type StaffId } from '@akin/core/support/ids'
import type { LastReading, Reading, ReadingStore } from '../../ports/reading-store.ts'
import { type Database, timestamp } from './database.ts'

const keepLatest = 'on conflict (conversation_id) do update set staff_id = excluded.staff_id, name = excluded.name, at = excluded.at'

export function createPostgresReadingStore(db: Database): ReadingStore {
	return {
		async start(conversationId, { id, name }, at, until) {
			const rows = await db.query<{ is_new: boolean }>(
				`with noted as (insert into last_reading (conversation_id, staff_id, name, at) values ($1, $2, $3, $5) ${keepLatest})
				insert into reading (conversation_id, staff_id, name, until) values ($1, $2, $3, $4)
				on conflict (conversation_id, staff_id) do update set until = excluded.until returning xmax = 0 as is_new`,
				[conversationId, id, name, timestamp(until), timestamp(at)],
			)
			return rows[0]?.is_new ?? false
		},
		async stop(conversationId, readerId, at) {
			const stopped = await db.query(
				`with stopped as (delete from reading where conversation_id = $1 and staff_id = $2 returning conversation_id, staff_id, name)
				insert into last_reading (conversation_id, staff_id, name, at)
				select conversation_id, staff_id, name, $3::timestamptz from stopped ${keepLatest} returning staff_id`,
				[conversationId, readerId, timestamp(at)],
			)
			return stopped.length === 1
		},
		async renew(readings, until) {
			await db.query(
				`update reading r set until = $3 from unnest($1::uuid[], $2::uuid[]) as u(c, s) where r.conversation_id = u.c and r.staff_id = u.s`,
				[readings.map(({ conversationId }) => conversationId), readings.map(({ readerId }) => readerId), timestamp(until)],
			)
		},
		async of(conversationIds, now) {
			const rows = await db.query<{ conversation_id: string; staff_id: string; name: string }>(
				'select conversation_id, staff_id, name from reading where conversation_id = any($1::uuid[]) and until > $2 order by name',
				[conversationIds, timestamp(now)],
			)
			const readers = new Map<ConversationId, Reading[]>()
			for (const row of rows) {
				const id = asId<ConversationId>(row.conversation_id)
				readers.set(id, [...(readers.get(id) ?? []), { id: asId<StaffId>(row.staff_id), name: row.name }])
			}
			return readers
		},
		async lastOf(conversationIds) {
			const rows = await db.query<{ conversation_id: string; staff_id: string; name: string; at: number }>(
				'select conversation_id, staff_id, name, at from last_reading where conversation_id = any($1::uuid[])',
				[conversationIds],
			)
			return new Map(
				rows.map((row): [ConversationId, LastReading] => [
					asId<ConversationId>(row.conversation_id),
					{ id: asId<StaffId>(row.staff_id), name: row.name, at: row.at },
				]),
			)
		},
	}
}
