import type { BlockReason } from '@akin/core/block/block'
import type { BlockId, ConversationId, ProgrammeId, SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { BlockStore } from '../../ports/block-store.ts'
import { type Queries, timestamp } from './database.ts'

type Row = {
	id: BlockId
	seeker_session_id: SeekerSessionId
	conversation_id: ConversationId
	programme_id: ProgrammeId
	reason: BlockReason
	by_id: StaffId
	by_name: string
	at: number
	until: number
	source_hash: Uint8Array | null
}

export const createPostgresBlockStore = (database: Queries): BlockStore => ({
	async add({ id, seekerId, conversationId, programmeId, reason, by, at, until }) {
		await database.query(
			`insert into block (id, seeker_session_id, conversation_id, programme_id, reason, by_id, by_name, at, until)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
			[id, seekerId, conversationId, programmeId, reason, by.id, by.name, timestamp(at), timestamp(until)],
		)
	},
	async setSource(id, hash) {
		await database.query('update block set source_hash = $2 where id = $1', [id, Buffer.from(hash)])
	},
	async standing(now) {
		const rows = await database.query<Row>('select * from block where until > $1 order by at, id', [timestamp(now)])
		return rows.map((row) => ({
			block: {
				...{ id: row.id, seekerId: row.seeker_session_id, conversationId: row.conversation_id, programmeId: row.programme_id },
				...{ reason: row.reason, by: { id: row.by_id, name: row.by_name }, at: row.at, until: row.until },
			},
			sourceHash: row.source_hash,
		}))
	},
	lift: async (id) => (await database.query('delete from block where id = $1 returning id', [id])).length === 1,
	async deleteEnded(now) {
		await database.query('delete from block where until <= $1', [timestamp(now)])
	},
})
