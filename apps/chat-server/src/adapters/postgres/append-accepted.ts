import type { Heads } from '@akin/core/view/staff-context'
import type { AppendRequest } from './append-statement.ts'
import { binaryArray, bytea, double, smallint, uuid, word } from './binary-array.ts'
import { streamNumber } from './conversation-row.ts'
import type { Database } from './database.ts'

/** What an entry became: its place, and where the log of its conversation stands with it. */
export type Accepted = { readonly seq: number; readonly epoch: number; readonly heads: Heads }
type Row = { n: number; epoch: number; room_head: number; backstage_head: number; supervision_head: number }

/**
 * For connections that run nothing but this statement. It is planned once, by index, whatever the tables held at that moment: planned on an
 * empty database it would read all of them from then on, and planned anew each time that alone takes longer than the rest.
 */
export const appendSettings = {
	plan_cache_mode: 'force_generic_plan',
	enable_seqscan: 'off',
	enable_hashjoin: 'off',
	enable_mergejoin: 'off',
	jit: 'off',
}

/**
 * Entries that may be written, at most one for each conversation. The update takes the lock, checks state and grants on the latest committed
 * row, and numbers, all in one, so no take-over can slip between the check and the insert. What it does not accept it passes over in
 * silence: `appendBatch` finds out why. One that was written before violates `entry_once`, and nothing of the batch is written: rare enough
 * not to be looked for beforehand, which cost a look-up for each, by whatever index looked cheapest while the table was small.
 */
const statement = `
with incoming as (
	select conversation_id, stream, sender_role, sender_id, client_id, sealed, to_timestamp(at_ms / 1000) as at, n
	from unnest($1::uuid[], $2::smallint[], $3::text[], $4::uuid[], $5::uuid[], $6::bytea[], $7::double precision[])
		with ordinality as i(conversation_id, stream, sender_role, sender_id, client_id, sealed, at_ms, n)
), moved as (
	update conversation_log l set
		room_head = l.room_head + (i.stream = 0)::integer, backstage_head = l.backstage_head + (i.stream = 1)::integer,
		supervision_head = l.supervision_head + (i.stream = 2)::integer,
		seeker_last_wrote_at = case when i.stream = 0 and i.sender_role = 'seeker' then i.at else l.seeker_last_wrote_at end,
		staff_last_wrote_at = case when i.stream = 0 and i.sender_role <> 'seeker' then i.at else l.staff_last_wrote_at end
	from incoming i
	where l.conversation_id = i.conversation_id and l.is_open
		and case i.stream
			when 0 then i.sender_id = any(l.room_writers)
			when 1 then i.sender_role = 'supervisor' or i.sender_id = any(l.backstage_writers)
			else i.sender_role = 'supervisor'
		end
	returning i.n, i.conversation_id, i.stream, i.sender_role, i.sender_id, i.client_id, i.at, i.sealed,
		l.epoch, l.room_head, l.backstage_head, l.supervision_head
), inserted as (
	insert into entry (conversation_id, stream, seq, sender_role, sender_id, client_id, epoch, at, sealed)
	select conversation_id, stream, case stream when 0 then room_head when 1 then backstage_head else supervision_head end,
		sender_role, sender_id, client_id, epoch, at, sealed
	from moved
)
select n::integer, epoch, room_head, backstage_head, supervision_head from moved`

/**
 * Writes and commits what can be accepted of a batch. The answer has one place for each request, in order: what became of it, or null. The
 * batch must be in the order of its conversations' ids, so that two of them never wait for each other in a circle.
 * @throws ConstraintViolated `entry_once`: one of them stands there already
 */
export async function appendAccepted(db: Database, batch: readonly AppendRequest[]): Promise<(Accepted | null)[]> {
	const rows = await db.query<Row>({ name: 'append-accepted', text: statement }, [
		binaryArray(uuid, batch, ({ conversationId }) => conversationId),
		binaryArray(smallint, batch, ({ entry }) => streamNumber(entry.stream)),
		binaryArray(word, batch, ({ entry }) => entry.sender.role),
		binaryArray(uuid, batch, ({ entry }) => entry.sender.id),
		binaryArray(uuid, batch, ({ entry }) => entry.clientId),
		binaryArray(bytea, batch, ({ entry }) => entry.sealed),
		binaryArray(double, batch, ({ entry }) => entry.at),
	])
	const accepted: (Accepted | null)[] = batch.map(() => null)
	for (const { n, epoch, room_head, backstage_head, supervision_head } of rows) {
		const heads = { room: room_head, backstage: backstage_head, supervision: supervision_head }
		const stream = batch[n - 1]?.entry.stream
		if (stream) accepted[n - 1] = { seq: heads[stream], epoch, heads }
	}
	return accepted
}
