import { checkAuditDetail } from '../../ports/audit-detail.ts'
import type { AuditEntry, AuditLog } from '../../ports/audit-log.ts'
import { type Queries, timestamp } from './database.ts'

const columns = 'at, actor_id AS "actorId", action, conversation_id AS "conversationId", detail'

/** Held while entries are added, by as many as add; held alone by whoever writes a checkpoint, so that no place below it is still open. */
export const auditLock = 4_600_027

export const createPostgresAuditLog = (database: Queries): AuditLog => ({
	async append(entries) {
		if (entries.length === 0) return
		await database.query(
			`INSERT INTO audit (at, actor_id, action, conversation_id, detail)
			SELECT entry.* FROM pg_advisory_xact_lock_shared(${auditLock}) AS adding,
			unnest($1::timestamptz[], $2::uuid[], $3::text[], $4::uuid[], $5::jsonb[]) AS entry`,
			[
				entries.map(({ at }) => timestamp(at)),
				entries.map(({ actorId }) => actorId),
				entries.map(({ action }) => action),
				entries.map(({ conversationId }) => conversationId),
				entries.map(({ detail }) => JSON.stringify(checkAuditDetail(detail))),
			],
		)
	},

	ofConversation: (id) => database.query<AuditEntry>(`SELECT ${columns} FROM audit WHERE conversation_id = $1 ORDER BY n`, [id]),

	latest: (count) => database.query<AuditEntry>(`SELECT ${columns} FROM audit ORDER BY n DESC LIMIT $1`, [count]),
})
