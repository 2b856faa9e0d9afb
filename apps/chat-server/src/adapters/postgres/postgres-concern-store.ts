import type { Concern } from '@akin/core/concern/concern'
import { ok, refused } from '@akin/core/support/result'
import type { ConcernStore } from '../../ports/concern-store.ts'
import { type Database, timestamp } from './database.ts'

type Row = { readonly data: Concern; readonly sealed: Uint8Array | null }

export function createPostgresConcernStore(db: Database): ConcernStore {
	return {
		async add({ concern, clientId, sealed }) {
			const { id, conversationId, programmeId, raisedAt } = concern
			const kept = await db.query(
				`insert into concern (id, conversation_id, client_id, programme_id, raised_at, is_open, data, sealed)
				values ($1, $2, $3, $4, $5, true, $6, $7) on conflict do nothing returning id`,
				[id, conversationId, clientId, programmeId, timestamp(raisedAt), JSON.stringify(concern), sealed && Buffer.from(sealed)],
			)
			return kept.length === 1
		},
		async find(id) {
			const [row] = await db.query<Row>('select data, sealed from concern where id = $1', [id])
			return row ? { concern: row.data, sealed: row.sealed } : null
		},
		async list(programmeIds, closedLimit) {
			const where = (isOpen: boolean) => `select data from concern where programme_id = any($1) and ${isOpen ? '' : 'not '}is_open`
			const open = await db.query<Row>(`${where(true)} order by raised_at desc, id`, [programmeIds])
			const closed = await db.query<Row>(`${where(false)} order by raised_at desc, id limit $2`, [programmeIds, closedLimit])
			return [...open, ...closed].map(({ data }) => data)
		},
		async countOpen(programmeIds) {
			const [row] = await db.query<{ n: number }>('select count(*)::int as n from concern where programme_id = any($1) and is_open', [
				programmeIds,
			])
			return row?.n ?? 0
		},
		decide: (id, decide) =>
			db.transaction(async (tx) => {
				const [row] = await tx.query<Row>('select data from concern where id = $1 for update', [id])
				if (!row) return refused('no_such_concern')
				const decided = decide(row.data)
				if (!decided.ok) return decided
				const concern: Concern = { ...row.data, state: decided.value }
				const isOpen = concern.state.kind !== 'closed'
				await tx.query('update concern set data = $2, is_open = $3 where id = $1', [id, JSON.stringify(concern), isOpen])
				return ok({ before: row.data, concern })
			}),
	}
}
