import type { ConversationId } from '@akin/core/support/ids'
import type { AppendRefusal, NewEntry } from '../../ports/conversation-store.ts'
import { type EntryRow, streamNumber } from './conversation-row.ts'
import type { Database } from './database.ts'

export type AppendRequest = { readonly conversationId: ConversationId; readonly entry: NewEntry }
export type AppendRow = EntryRow & {
	n: number
	outcome: 'accepted' | 'duplicate' | AppendRefusal
	room_head: number
	backstage_head: number
	supervision_head: number
	current_epoch: number
}

/**
 * Any number of entries of any number of conversations in one statement. The rows of their logs are locked first, so grants, state and heads
 * are the latest committed ones, and no take-over can slip between the check and the insert. Rows are locked in the order of their ids, so
 * that two batches never wait for each other in a circle.
 */
const statement = `
with incoming as (
	select * from unnest($1::uuid[], $2::smallint[], $3::text[], $4::uuid[], $5::uuid[], $6::bytea[], $7::double precision[])
		with ordinality as i(conversation_id, stream, sender_role, sender_id, client_id, sealed, at_ms, n)
), locked as materialized (
	select conversation_id, is_open, epoch, room_writers, backstage_writers, room_head, backstage_head, supervision_head
	from conversation_log where conversation_id in (select conversation_id from incoming) order by conversation_id for no key update
), judged as (
	select i.*, l.epoch as current_epoch, l.room_head, l.backstage_head, l.supervision_head,
		e.seq as old_seq, e.epoch as old_epoch, e.at as old_at, e.sealed as old_sealed, e.stream as old_stream,
		case
			when l.conversation_id is null then 'conversation_not_found'
			when e.seq is not null then 'duplicate'
			when not l.is_open then 'conversation_closed'
			when i.stream = 0 and i.sender_id = any(l.room_writers) then 'accepted'
			when i.stream = 1 and (i.sender_role = 'supervisor' or i.sender_id = any(l.backstage_writers)) then 'accepted'
			when i.stream = 2 and i.sender_role = 'supervisor' then 'accepted'
			else 'not_a_writer'
		end as outcome
	from incoming i
	left join locked l on l.conversation_id = i.conversation_id
	left join entry e on e.conversation_id = i.conversation_id and e.sender_id = i.sender_id and e.client_id = i.client_id
), numbered as (
	select j.n, (case j.stream when 0 then j.room_head when 1 then j.backstage_head else j.supervision_head end
		+ row_number() over (partition by j.conversation_id, j.stream order by j.n))::integer as seq
	from judged j where j.outcome = 'accepted'
), inserted as (
	insert into entry (conversation_id, stream, seq, sender_role, sender_id, client_id, epoch, at, sealed)
	select j.conversation_id, j.stream, m.seq, j.sender_role, j.sender_id, j.client_id, j.current_epoch, to_timestamp(j.at_ms / 1000), j.sealed
	from judged j join numbered m using (n)
), reached as (
	select j.conversation_id,
		max(m.seq) filter (where j.stream = 0) as room, max(m.seq) filter (where j.stream = 1) as backstage,
		max(m.seq) filter (where j.stream = 2) as supervision,
		max(j.at_ms) filter (where j.stream = 0 and j.sender_role = 'seeker') as seeker_ms,
		max(j.at_ms) filter (where j.stream = 0 and j.sender_role <> 'seeker') as staff_ms
	from judged j join numbered m using (n) group by j.conversation_id
), moved as (
	update conversation_log l set
		room_head = coalesce(r.room, l.room_head), backstage_head = coalesce(r.backstage, l.backstage_head),
		supervision_head = coalesce(r.supervision, l.supervision_head),
		seeker_last_wrote_at = coalesce(to_timestamp(r.seeker_ms / 1000), l.seeker_last_wrote_at),
		staff_last_wrote_at = coalesce(to_timestamp(r.staff_ms / 1000), l.staff_last_wrote_at)
	from reached r where l.conversation_id = r.conversation_id
)
select j.n, j.outcome, j.conversation_id, coalesce(j.old_stream, j.stream)::integer as stream, coalesce(m.seq, j.old_seq) as seq, j.sender_role,
	j.sender_id, j.client_id, coalesce(j.old_epoch, j.current_epoch) as epoch, coalesce(j.old_at, to_timestamp(j.at_ms / 1000)) as at,
	coalesce(j.old_sealed, j.sealed) as sealed, j.current_epoch,
	coalesce(r.room, j.room_head) as room_head, coalesce(r.backstage, j.backstage_head) as backstage_head,
	coalesce(r.supervision, j.supervision_head) as supervision_head
from judged j left join numbered m using (n) left join reached r on r.conversation_id = j.conversation_id
order by j.n`

/** Appends a batch and commits it. The answer has one row for each request, in order. */
export async function appendBatch(db: Database, batch: readonly AppendRequest[]): Promise<AppendRow[]> {
	return db.query<AppendRow>({ name: 'append', text: statement }, [
		batch.map(({ conversationId }) => conversationId),
		batch.map(({ entry }) => streamNumber(entry.stream)),
		batch.map(({ entry }) => entry.sender.role),
		batch.map(({ entry }) => entry.sender.id),
		batch.map(({ entry }) => entry.clientId),
		batch.map(({ entry }) => Buffer.from(entry.sealed)),
		batch.map(({ entry }) => entry.at),
	])
}
