import type { ReviewReason } from '@akin/core/review/sample'
import type { ConversationId, ProgrammeId, StaffId } from '@akin/core/support/ids'
import type { ReviewedConversation, ReviewStore, StoredCase } from '../../ports/review-store.ts'
import { type Database, timestamp } from './database.ts'

type Row = ReviewedConversation & {
	readonly reasons: readonly ReviewReason[]
	readonly reviewer_id: StaffId | null
	readonly reviewer_name: string
	readonly reviewed_at: number
	readonly sealed: Uint8Array | null
	readonly reply: Uint8Array | null
	readonly replied_at: number
}

const columns = `conversation_id as "conversationId", programme_id as "programmeId", listener_id as "listenerId", closed_at as "closedAt",
	reasons, reviewer_id, reviewer_name, reviewed_at, sealed, reply, replied_at`

function storedCase(row: Row): StoredCase {
	const { conversationId, programmeId, listenerId, closedAt, reasons } = row
	const reply = row.reply && { sealed: row.reply, at: row.replied_at }
	const review =
		row.reviewer_id && row.sealed
			? { reviewerId: row.reviewer_id, reviewerName: row.reviewer_name, at: row.reviewed_at, sealed: row.sealed, reply }
			: null
	return { conversationId, programmeId, listenerId, closedAt, reasons, review }
}

export function createPostgresReviewStore(db: Database): ReviewStore {
	const select = async (where: string, values: readonly unknown[]): Promise<StoredCase[]> =>
		(await db.query<Row>(`select ${columns} from review_case where ${where}`, values)).map(storedCase)
	const ofProgrammes = (where: string, programmeIds: readonly ProgrammeId[], limit: number) =>
		select(`programme_id = any($1::text[]) and ${where} limit $2`, [programmeIds, limit])

	return {
		unsampled: (closedSince, countTo, limit) =>
			db.query<{ conversationId: ConversationId; draw: number; talksBefore: number }>(
				`select c.id as "conversationId",
					(('x' || left(encode(sha256(convert_to(s.secret || c.id::text, 'UTF8')), 'hex'), 8))::bit(32)::bigint / 4294967296.0)::float8 as draw,
					(select count(*)::int from (
						select 1 from conversation before where before.listener_id = c.listener_id and before.state = 'closed'
							and (before.closed_at, before.id) < (c.closed_at, c.id) limit $2
					) b) as "talksBefore"
				from conversation c cross join review_secret s left join review_case r on r.conversation_id = c.id
				where c.state = 'closed' and c.closed_at >= $1 and c.listener_id is not null and r.sampled is not true
				order by c.closed_at limit $3`,
				[timestamp(closedSince), countTo, limit],
			),
		async add({ conversationId, programmeId, listenerId, closedAt }, reasons, isSampled) {
			await db.query(
				`insert into review_case as kept (conversation_id, programme_id, listener_id, closed_at, reasons, sampled)
				values ($1, $2, $3, $4, $5, $6) on conflict (conversation_id) do update set sampled = kept.sampled or excluded.sampled,
					reasons = (select coalesce(array_agg(distinct one), '{}') from unnest(kept.reasons || excluded.reasons) one)`,
				[conversationId, programmeId, listenerId, timestamp(closedAt), reasons, isSampled],
			)
		},
		due: (programmeIds, limit) => ofProgrammes(`reviewed_at is null and reasons <> '{}' order by closed_at`, programmeIds, limit),
		done: (programmeIds, limit) => ofProgrammes('reviewed_at is not null order by reviewed_at desc', programmeIds, limit),
		ofListener: (listenerId, limit) =>
			select('listener_id = $1 and reviewed_at is not null order by reviewed_at desc limit $2', [listenerId, limit]),
		find: async (conversationId) => (await select('conversation_id = $1', [conversationId]))[0] ?? null,
		async save({ conversationId, programmeId, listenerId, closedAt }, { reviewerId, reviewerName, at, sealed }) {
			const saved = await db.query(
				`insert into review_case as kept (conversation_id, programme_id, listener_id, closed_at, reasons, sampled,
					reviewer_id, reviewer_name, reviewed_at, sealed)
				values ($1, $2, $3, $4, '{}', false, $5, $6, $7, $8) on conflict (conversation_id) do update set
					reviewer_id = excluded.reviewer_id, reviewer_name = excluded.reviewer_name, reviewed_at = excluded.reviewed_at, sealed = excluded.sealed
				where kept.reviewed_at is null returning conversation_id`,
				[conversationId, programmeId, listenerId, timestamp(closedAt), reviewerId, reviewerName, timestamp(at), Buffer.from(sealed)],
			)
			return saved.length === 1
		},
		async reply(conversationId, { sealed, at }) {
			const replied = await db.query(
				`update review_case set reply = $2, replied_at = $3 where conversation_id = $1 and reviewed_at is not null and reply is null
				returning conversation_id`,
				[conversationId, Buffer.from(sealed), timestamp(at)],
			)
			return replied.length === 1
		},
	}
}
