import type { AuditCheckpoint, CheckpointStore, PlacedEntry } from '../../ports/audit-checkpoint.ts'
import { type Database, timestamp } from './database.ts'
import { auditLock } from './postgres-audit-log.ts'

const entryColumns = 'n, at, actor_id as "actorId", action, conversation_id as "conversationId", detail'
const checkpointColumns = 'number, after, up_to as "upTo", entries, root, previous, at, hash, signature'
const lastCheckpoint = `select ${checkpointColumns} from audit_checkpoint order by audit_checkpoint.number desc limit 1`

export const createPostgresCheckpointStore = (database: Database): CheckpointStore => ({
	checkpointNext: (most, make) =>
		database.transaction(async (tx) => {
			// Whoever has taken a place has written there, or never will, once nobody is adding. Nobody can until this is done.
			await tx.query('select pg_advisory_xact_lock($1)', [auditLock])
			const [last = null] = await tx.query<AuditCheckpoint>(lastCheckpoint)
			const entries = await tx.query<PlacedEntry>(`select ${entryColumns} from audit where audit.n > $1 order by audit.n limit $2`, [
				last?.upTo ?? 0,
				most,
			])
			if (entries.length === 0) return null
			const made = make(last, entries)
			await tx.query(
				`insert into audit_checkpoint (number, after, up_to, entries, root, previous, at, hash, signature)
				values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
				[made.number, made.after, made.upTo, made.entries, made.root, made.previous, timestamp(made.at), made.hash, made.signature],
			)
			return made
		}),

	async last() {
		const [last = null] = await database.query<AuditCheckpoint>(lastCheckpoint)
		return last
	},

	checkpointsAfter: (after, count) =>
		database.query<AuditCheckpoint>(
			`select ${checkpointColumns} from audit_checkpoint where audit_checkpoint.number > $1 order by audit_checkpoint.number limit $2`,
			[after, count],
		),

	entriesBetween: (after, upTo) =>
		database.query<PlacedEntry>(`select ${entryColumns} from audit where audit.n > $1 and audit.n <= $2 order by audit.n`, [after, upTo]),

	async countAfter(place) {
		const [row] = await database.query<{ count: number }>('select count(*)::integer as count from audit where n > $1', [place])
		return row?.count ?? 0
	},
})
