import type { Block, BlockReason } from '@akin/core/block/block'
import type { BlockId, ConversationId, ProgrammeId, ReturnWordsId, SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { BlockStore } from '../../ports/block-store.ts'
import { type Queries, timestamp } from './database.ts'

type Row = {
	id: BlockId
	seeker_session_id: SeekerSessionId
	return_words_id: ReturnWordsId | null
	conversation_id: ConversationId
	programme_id: ProgrammeId
	reason: BlockReason
	by_id: StaffId
	by_name: string
	at: number
	until: number
	source_hash: Uint8Array | null
}

const blockOf = (row: Row): Block => ({
	...{ id: row.id, seekerId: row.seeker_session_id, returnWordsId: row.return_words_id },
	...{ conversationId: row.conversation_id, programmeId: row.programme_id },
	...{ reason: row.reason, by: { id: row.by_id, name: row.by_name }, at: row.at, until: row.until },
})

export const createPostgresBlockStore = (database: Queries): BlockStore => ({
	async add(asked) {
		const { id, seekerId, returnWordsId, conversationId, programmeId, reason, by, at, until } = asked
		const [changed] = await database.query<Row>(
			`insert into block (id, seeker_session_id, return_words_id, conversation_id, programme_id, reason, by_id, by_name, at, until)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
			on conflict (seeker_session_id, programme_id) do update set
				-- One that is over was not swept yet: this is another, and nothing of it is kept.
				id = case when block.until <= excluded.at then excluded.id else block.id end,
				source_hash = case when block.until <= excluded.at then null else block.source_hash end,
				conversation_id = excluded.conversation_id, reason = excluded.reason, by_id = excluded.by_id, by_name = excluded.by_name,
				at = excluded.at, until = excluded.until, return_words_id = excluded.return_words_id
			where excluded.until > block.until
			returning *`,
			[id, seekerId, returnWordsId, conversationId, programmeId, reason, by.id, by.name, timestamp(at), timestamp(until)],
		)
		if (changed) return { block: blockOf(changed), outcome: changed.id === id ? 'made' : 'extended' }
		const [row] = await database.query<Row>('select * from block where seeker_session_id = $1 and programme_id = $2', [
			seekerId,
			programmeId,
		])
		// Lifted between the two statements, it leaves the place free.
		return row ? { block: blockOf(row), outcome: 'stands' } : this.add(asked)
	},
	async setSource(id, hash) {
		await database.query('update block set source_hash = $2 where id = $1', [id, Buffer.from(hash)])
	},
	async standing(now) {
		const rows = await database.query<Row>('select * from block where until > $1 order by at, id', [timestamp(now)])
		return rows.map((row) => ({ block: blockOf(row), sourceHash: row.source_hash }))
	},
	lift: async (id) => (await database.query('delete from block where id = $1 returning id', [id])).length === 1,
	async deleteEnded(now) {
		await database.query('delete from block where until <= $1', [timestamp(now)])
	},
})
