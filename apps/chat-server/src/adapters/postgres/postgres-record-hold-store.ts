import type { RecordHold } from '@akin/core/record/hold'
import type { ConversationId } from '@akin/core/support/ids'
import type { RecordHoldStore } from '../../ports/record-hold-store.ts'
import { type Database, timestamp } from './database.ts'

type Ended = NonNullable<RecordHold['ended']>
type Row = Omit<RecordHold, 'ended'> & {
	readonly endedAt: Ended['at'] | null
	readonly endedBy: Ended['by']
	readonly endReason: Ended['reason'] | null
}
const columns = `h.id, h.conversation_id as "conversationId", h.programme_id as "programmeId", h.reason, h.held_at as "heldAt", h.until,
	h.asked_by as "askedBy", h.approved_by as "approvedBy", h.ended_at as "endedAt", h.ended_by as "endedBy", h.end_reason as "endReason"`

const holdOf = ({ endedAt, endedBy, endReason, ...row }: Row): RecordHold => ({
	...row,
	ended: endedAt === null || endReason === null ? null : { at: endedAt, by: endedBy, reason: endReason },
})

export function createPostgresRecordHoldStore(db: Database): RecordHoldStore {
	return {
		async add({ id, conversationId, programmeId, reason, heldAt, until, askedBy, approvedBy }, wrapped) {
			return db.transaction(async (tx) => {
				// Held until it is kept: an erasure comes before, and is seen here, or after, and finds the hold.
				const [left] = await tx.query('select 1 from conversation where id = $1 and wrapped_key is not null for share', [conversationId])
				if (!left) return 'erased'
				const added = await tx.query(
					`insert into record_hold (id, conversation_id, programme_id, reason, held_at, until, asked_by, approved_by, wrapped)
					values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing returning id`,
					[...[id, conversationId, programmeId, reason, timestamp(heldAt), timestamp(until)], ...[askedBy, approvedBy, wrapped]],
				)
				return added.length > 0 ? 'kept' : 'kept_before'
			})
		},
		async of(ids) {
			const found = new Map<ConversationId, RecordHold[]>()
			if (ids.length === 0) return found
			const rows = await db.query<Row>(
				`select ${columns} from record_hold h where h.conversation_id = any($1::uuid[]) order by h.held_at desc`,
				[ids],
			)
			for (const row of rows) found.set(row.conversationId, [...(found.get(row.conversationId) ?? []), holdOf(row)])
			return found
		},
		async wrappedKey(id) {
			const [row] = await db.query<{ readonly wrapped: Uint8Array }>(
				'select wrapped from record_hold where conversation_id = $1 and ended_at is null order by until desc limit 1',
				[id],
			)
			return row?.wrapped ?? null
		},
		async end(id, { at, by, reason }) {
			const rows = await db.query(
				`update record_hold set ended_at = $2, ended_by = $3, end_reason = $4, wrapped = null
				where id = $1 and ended_at is null returning id`,
				[id, timestamp(at), by, reason],
			)
			return rows.length > 0
		},
		async over(now) {
			const rows = await db.query<Row>(
				`select ${columns} from record_hold h join conversation c on c.id = h.conversation_id
				where h.ended_at is null and (h.until <= $1 or c.wrapped_key is null)`,
				[timestamp(now)],
			)
			return rows.map(holdOf)
		},
	}
}
