import type { Opening } from '@akin/core/record/opening'
import type { ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { LookedAt, OpeningStore } from '../../ports/opening-store.ts'
import { type Database, timestamp } from './database.ts'

const columns = `id, conversation_id as "conversationId", programme_id as "programmeId", listener_id as "listenerId", staff_id as "staffId",
	name, reason, opened_at as "openedAt", expires_at as "expiresAt", ended_at as "endedAt"`

type LookRow = Opening & ({ readonly lookedBy: string; readonly lookedAt: Instant } | { readonly lookedBy: null; readonly lookedAt: null })
const lookedAt = ({ lookedBy, lookedAt: at, ...opening }: LookRow): LookedAt => ({
	opening,
	looked: lookedBy === null || at === null ? null : { name: lookedBy, at },
})

export function createPostgresOpeningStore(db: Database): OpeningStore {
	const standing: OpeningStore['standing'] = async (conversationId, staffId, now) => {
		const [found] = await db.query<Opening>(
			`select ${columns} from record_opening where conversation_id = $1 and staff_id = $2 and ended_at is null and expires_at > $3`,
			[conversationId, staffId, timestamp(now)],
		)
		return found ?? null
	}

	return {
		standing,
		async open(opening) {
			const { conversationId, staffId, openedAt } = opening
			return db.transaction(async (tx) => {
				// One that ran out makes room for the next: it ended when it expired.
				await tx.query(
					'update record_opening set ended_at = expires_at where conversation_id = $1 and staff_id = $2 and ended_at is null and expires_at <= $3',
					[conversationId, staffId, timestamp(openedAt)],
				)
				await tx.query(
					`insert into record_opening (id, conversation_id, programme_id, listener_id, staff_id, name, reason, opened_at, expires_at)
					values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
					[
						opening.id,
						conversationId,
						opening.programmeId,
						opening.listenerId,
						staffId,
						opening.name,
						opening.reason,
						timestamp(openedAt),
						timestamp(opening.expiresAt),
					],
				)
				const [kept] = await tx.query<Opening>(
					`select ${columns} from record_opening where conversation_id = $1 and staff_id = $2 and ended_at is null`,
					[conversationId, staffId],
				)
				if (!kept) throw new Error('an opening was not kept')
				return kept
			})
		},
		async end(conversationId, staffId, now) {
			const [ended] = await db.query<Opening>(
				`update record_opening set ended_at = $3 where conversation_id = $1 and staff_id = $2 and ended_at is null and expires_at > $3
				returning ${columns}`,
				[conversationId, staffId, timestamp(now)],
			)
			return ended ?? null
		},
		async of(ids) {
			const found = new Map<ConversationId, Opening[]>()
			if (ids.length === 0) return found
			const rows = await db.query<Opening>(
				`select ${columns} from record_opening where conversation_id = any($1::uuid[]) order by opened_at desc`,
				[ids],
			)
			for (const row of rows) found.set(row.conversationId, [...(found.get(row.conversationId) ?? []), row])
			return found
		},
		async between(programmeIds, from, before) {
			const rows = await db.query<LookRow>(
				`select ${columns}, l.by_name as "lookedBy", l.at as "lookedAt" from record_opening o left join opening_look l on l.opening_id = o.id
				where programme_id = any($1) and opened_at >= $2 and opened_at < $3 order by opened_at desc, id`,
				[programmeIds, timestamp(from), timestamp(before)],
			)
			return rows.map(lookedAt)
		},
		async mark(id, by, now) {
			await db.query(
				`insert into opening_look (opening_id, by_id, by_name, at) select id, $2, $3, $4 from record_opening where id = $1
				on conflict do nothing`,
				[id, by.id, by.name, timestamp(now)],
			)
			const [row] = await db.query<LookRow>(
				`select ${columns}, l.by_name as "lookedBy", l.at as "lookedAt" from record_opening o join opening_look l on l.opening_id = o.id
				where o.id = $1`,
				[id],
			)
			return row ? lookedAt(row) : null
		},
		async find(id) {
			const [found] = await db.query<Opening>(`select ${columns} from record_opening where id = $1`, [id])
			return found ?? null
		},
		async countSince(staffId, reason, since) {
			const [counted] = await db.query<{ n: number }>(
				'select count(*)::int as n from record_opening where staff_id = $1 and reason = $2 and opened_at >= $3',
				[staffId, reason, timestamp(since)],
			)
			return counted?.n ?? 0
		},
		ofListener: (listenerId, limit) =>
			db.query<Opening>(`select ${columns} from record_opening where listener_id = $1 order by opened_at desc limit $2`, [
				listenerId,
				limit,
			]),
	}
}
