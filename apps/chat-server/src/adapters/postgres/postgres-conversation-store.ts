import { offeredByQueue, slotHolder } from '@akin/core/conversation/conversation'
import type { ConversationId, ProgrammeId, StaffId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { isOfferedLight } from '@akin/core/training/begins-light'
import type {
	Change,
	ChangePosition,
	ChangeRefusal,
	Changes,
	Committed,
	ConversationRecord,
	ConversationStore,
	NewEntry,
	StoredConversation,
	StoredEntry,
} from '../../ports/conversation-store.ts'
import { ConstraintViolated } from '../../ports/store-error.ts'
import { createAppendBatcher } from './append-batcher.ts'
import { closedConversations } from './closed-conversations.ts'
import {
	type ConversationRow,
	conversationColumns,
	conversationTables,
	type EntryRow,
	logColumns,
	logProjection,
	projectedColumns,
	projection,
	storedConversation,
	storedEntry,
	streamNumber,
} from './conversation-row.ts'
import { type Database, type Queries, timestamp } from './database.ts'
import { isReady, moveSlot } from './listener-slots.ts'
import { storedTicket, type TicketRow } from './stored-ticket.ts'

/**
 * The truth. Everything that could be done by two nodes at once is settled by a row lock or a unique index here. `appends`: connections of
 * their own for what people write, with `appendSettings`.
 */
export function createPostgresConversationStore(db: Database, appends: Database = db): ConversationStore {
	const append = createAppendBatcher(db, appends)

	/** With a name it is planned once for each connection. */
	async function select(where: string, values: unknown[], name?: string): Promise<StoredConversation[]> {
		const text = `select ${conversationColumns} from ${conversationTables} ${where}`
		const rows = await db.query<ConversationRow>(name === undefined ? text : { name, text }, values)
		return rows.map(storedConversation)
	}
	const one = async (where: string, values: unknown[], name?: string) => (await select(where, values, name))[0] ?? null

	return {
		async create(conversation, wrappedKey, entries) {
			try {
				return await db.transaction(async (client) => {
					const columns = ['id', 'programme_id', 'language', 'seeker_id', 'wrapped_key', ...projectedColumns]
					const { id, programmeId, language, seekerId } = conversation
					const values = [id, programmeId, language, seekerId, Buffer.from(wrappedKey), ...projection(conversation)]
					await client.query(
						`insert into conversation (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
						values,
					)
					const empty: StoredConversation = {
						conversation,
						version: 1,
						heads: noHeads,
						wrappedKey,
						seekerLastWroteAt: null,
						staffLastWroteAt: null,
					}
					const added = await insertEntries(client, empty, entries)
					const log = logColumns.map((_, index) => `$${index + 2}`)
					await client.query(`insert into conversation_log (conversation_id, ${logColumns.join(', ')}) values ($1, ${log.join(', ')})`, [
						id,
						...logProjection(conversation, added.stored.heads),
					])
					return ok({ before: conversation, stored: added.stored, entries: added.entries })
				})
			} catch (error) {
				if (isAbout(error, 'conversation_one_open_per_seeker')) return refused('already_open')
				throw error
			}
		},

		load: (id) => one('where c.id = $1', [id], 'load_conversation'),
		loadMany: (ids) => (ids.length === 0 ? Promise.resolve([]) : select('where c.id = any($1::uuid[])', [ids])),
		latestOfSeeker: (id) => one('where c.seeker_id = $1 order by c.closed_at desc nulls first limit 1', [id], 'latest_of_seeker'),
		ofListener: (id) => select(`where c.listener_id = $1 and (c.state <> 'closed' or c.wrap_up_due) order by c.started_at`, [id]),
		offeredTo: (id) => one(`where c.offer_listener_id = $1 and c.state = 'offered'`, [id]),
		askedOf: (id) => select('where c.asked_listener_id = $1', [id]),
		readAlongBy: (id) => one('where c.learner_id = $1', [id]),
		async inHandOf(ids) {
			if (ids.length === 0) return []
			// Three indexes, and a row for each conversation only once.
			const stored = await select(
				`where c.id in (
					select conversation_id from listener_slot where listener_id = any($1::uuid[])
					union all select id from conversation where offer_listener_id = any($1::uuid[]) and state = 'offered'
					union all select id from conversation where asked_listener_id = any($1::uuid[])
				)`,
				[ids],
				'in_hand_of',
			)
			return stored.flatMap(({ conversation }) => (conversation.state === 'closed' ? [] : [conversation]))
		},
		handedOverBy: (id) => select(`where c.hand_overs_due @> array[$1]::uuid[] and c.hand_overs_due <> '{}' order by c.started_at`, [id]),
		transfersExpiredBy: (now) => select('where c.transfer_expires_at <= $1', [timestamp(now)]),
		findOffer: (offerId) => one(`where c.offer_id = $1 and c.state = 'offered'`, [offerId]),
		open: () => select(`where c.state <> 'closed' order by c.enqueued_at`, []),
		endedUnacknowledged: () => select(`where c.state = 'closed' and ${unacknowledged} order by c.closed_at`, []),
		closed(filter, limit) {
			const { where, values } = closedConversations(filter, limit)
			return select(where, values)
		},
		changedSince: (position) => changedSince(db, position),

		async lastWrote(ids) {
			if (ids.length === 0) return new Map()
			const rows = await db.query<{ id: ConversationId; seeker_last_wrote_at: number | null; staff_last_wrote_at: number | null }>(
				{
					name: 'last_wrote',
					text: 'select conversation_id as id, seeker_last_wrote_at, staff_last_wrote_at from conversation_log where conversation_id = any($1::uuid[])',
				},
				[ids],
			)
			return new Map(
				rows.map((row) => [row.id, { seekerLastWroteAt: row.seeker_last_wrote_at, staffLastWroteAt: row.staff_last_wrote_at }]),
			)
		},

		notAskedSince: (before) => select(`where ${toAsk} and (c.aggregate->'asked'->>'signalAt')::bigint < $1::bigint`, [before]),
		silentSince: (before) =>
			select(
				`where c.state = 'active' and c.aggregate->'asked'->>'step' <> 'nothing' and l.seeker_last_wrote_at < $1
				and l.seeker_last_wrote_at > coalesce(l.staff_last_wrote_at, '-infinity')`,
				[timestamp(before)],
			),
		longSince: (before) =>
			select(`where c.state = 'active' and c.started_at < $1 and not c.aggregate @? '$.signals[*] ? (@.kind == "long_talk")'`, [
				timestamp(before),
			]),
		heldByNewListeners: (talks) =>
			select(
				`where c.state = 'active' and c.aggregate->'handler'->>'role' = 'listener'
				and not c.aggregate @? '$.signals[*] ? (@.kind == "new_listener")'
				and (select count(*) from (
					select 1 from conversation before where before.listener_id = c.listener_id and (before.started_at, before.id) < (c.started_at, c.id) limit $1
				) b) < $1`,
				[talks],
			),
		offersExpiredBy: (now) => select(`where c.state = 'offered' and c.offer_expires_at <= $1`, [timestamp(now)]),

		async tickets(parkedBefore, now) {
			const rows = await db.query<TicketRow>(
				`select id, programme_id, language, enqueued_at, boost_ms, offer_expires_at, aggregate->'offer'->>'claimId' as claim_id
				from conversation where state in ('waiting', 'offered')
				and (state = 'offered' or aggregate->'seeker'->>'since' is null or (aggregate->'seeker'->>'since')::bigint > $1::bigint)`,
				[parkedBefore],
			)
			return rows.map((row) => storedTicket(row, now))
		},

		change: (id, decide) => change(db, id, decide),

		append: (conversationId, entry) => append({ conversationId, entry }),

		async hasEntry(id, sender, clientId) {
			const rows = await db.query(
				{
					name: 'has_entry',
					text: 'select 1 from entry where conversation_id = $1 and sender_id is not distinct from $2 and client_id = $3 limit 1',
				},
				[id, sender.id, clientId],
			)
			return rows.length > 0
		},

		async entries(id, stream, after, limit) {
			const rows = await db.query<EntryRow>(
				{
					name: 'entries',
					text: 'select * from entry where conversation_id = $1 and stream = $2 and seq > $3::bigint order by seq limit $4',
				},
				[id, streamNumber(stream), after, limit],
			)
			return rows.map(storedEntry)
		},

		async observedWaits(lane, since) {
			const rows = await db.query<{ enqueued_at: number; started_at: number }>(
				`select enqueued_at, started_at from conversation
				where programme_id = $1 and language = $2 and started_at >= $3 order by started_at desc limit 200`,
				[lane.programmeId, lane.language, timestamp(since)],
			)
			return rows.map((row) => ({ enqueuedAt: row.enqueued_at, takenAt: row.started_at }))
		},

		async momentsSince(programmeIds, since) {
			const rows = await db.query<MomentsRow>(
				{
					name: 'moments_since',
					text: `select programme_id, language, enqueued_at, started_at, closed_at, case when wrap_up_due then listener_id end as wrapping_up
					from conversation where programme_id = any($1::text[]) and enqueued_at >= $2
					and (enqueued_at >= $3 or started_at >= $3 or closed_at >= $3 or state <> 'closed')`,
				},
				[programmeIds, timestamp(since - longestMs), timestamp(since)],
			)
			return rows.map((row) => ({
				...{ programmeId: row.programme_id, language: row.language },
				...{ enqueuedAt: row.enqueued_at, startedAt: row.started_at, closedAt: row.closed_at, wrappingUp: row.wrapping_up },
			}))
		},

		async saveRecord(id, record) {
			const { kind, codes, sealed } = record
			if (kind === 'hand_over') {
				await db.query(
					`insert into hand_over_record (conversation_id, listener_id, codes, sealed) values ($1, $2, $3, $4)
					on conflict (conversation_id, listener_id) do update set codes = excluded.codes, sealed = excluded.sealed, at = now()`,
					[id, record.listenerId, JSON.stringify(codes), sealed && Buffer.from(sealed)],
				)
				return
			}
			await db.query(
				`insert into conversation_record (conversation_id, kind, codes, sealed) values ($1, $2, $3, $4)
				on conflict (conversation_id, kind) do update set codes = excluded.codes, sealed = excluded.sealed, at = now()`,
				[id, kind, JSON.stringify(codes), sealed && Buffer.from(sealed)],
			)
		},
		recordsOf: async (id) => [
			...(await db.query<ConversationRecord>(
				'select kind, codes, sealed from conversation_record where conversation_id = $1 order by kind desc',
				[id],
			)),
			...(await db.query<ConversationRecord>(
				`select 'hand_over' as kind, listener_id as "listenerId", codes, sealed from hand_over_record where conversation_id = $1 order by at`,
				[id],
			)),
		],
	}
}

type MomentsRow = {
	programme_id: ProgrammeId
	language: string
	enqueued_at: number
	started_at: number | null
	closed_at: number | null
	wrapping_up: StaffId | null
}
/** Nothing that began earlier before a moment is of interest at it: a session lasts half as long. With it an index answers. */
const longestMs = 24 * 3_600_000

const noHeads = { room: 0, backstage: 0, supervision: 0 } as const

/** As the index on conversations to ask in has it, to the letter. */
const toAsk = `c.state = 'active' and c.aggregate->'asked'->>'step' = 'signalled'`

/** As the index on ended conversations has it, to the letter. */
const unacknowledged = `c.aggregate @? '$.signals[*] ? (@.tier == "act_now" && @.acknowledged == null)'`

/**
 * Everything that was committed before this statement's snapshot stands below its `xmin`, or was seen by it; so the next question begins at
 * that `xmin`. A position above the newest transaction is of another time line.
 */
async function changedSince(db: Database, position: ChangePosition | null): Promise<Changes> {
	type Row = Partial<ConversationRow> & { position: string; newest: string }
	const rows = await db.query<Row>(
		{
			name: 'changed_since',
			text: `select pg_snapshot_xmin(now.s)::text as position, pg_snapshot_xmax(now.s)::text as newest, ${conversationColumns}
			from (select pg_current_snapshot() as s) now left join (${conversationTables}) on c.changed_in >= $1::text::xid8`,
		},
		[position ?? '18446744073709551615'],
	)
	const [first] = rows
	if (!first) throw new Error('a left join answered nothing')
	if (position === null || BigInt(position) > BigInt(first.newest)) return { position: first.position, isAll: true, conversations: [] }
	const isRow = (row: Row): row is Row & ConversationRow => row.aggregate !== null && row.aggregate !== undefined
	return { position: first.position, isAll: false, conversations: rows.filter(isRow).map(storedConversation) }
}

const isAbout = (error: unknown, constraint: string): boolean => error instanceof ConstraintViolated && error.constraint === constraint

class Refused extends Error {
	readonly reason: unknown
	constructor(reason: unknown) {
		super('refused')
		this.reason = reason
	}
}

/** Runs `decide` under the row's lock. A refusal rolls back, so it travels as an exception as far as the transaction and no further. */
async function change<E>(
	db: Database,
	id: ConversationId,
	decide: (stored: StoredConversation) => Result<Change, E>,
): Promise<Result<Committed, E | ChangeRefusal>> {
	try {
		const committed = await db.transaction(async (client): Promise<Committed> => {
			const rows = await client.query<ConversationRow>(
				`select ${conversationColumns} from ${conversationTables} where c.id = $1 for no key update`,
				[id],
			)
			const [row] = rows
			if (!row) throw new Refused('conversation_not_found')
			const before = storedConversation(row)
			const decision = decide(before)
			if (!decision.ok) throw new Refused(decision.error)
			const { conversation, entries } = decision.value
			if (conversation === before.conversation && entries.length === 0) return { before: conversation, stored: before, entries: [] }
			const erased = conversation.state === 'closed' && conversation.erased
			const assignments = projectedColumns.map((column, index) => `${column} = $${index + 3}`)
			await client.query(
				`update conversation set ${assignments.join(', ')}, version = version + 1, changed_in = pg_current_xact_id(), wrapped_key = case when $2 then null else wrapped_key end where id = $1`,
				[id, erased, ...projection(conversation)],
			)
			if (erased) {
				await client.query('delete from conversation_record where conversation_id = $1', [id])
				await client.query('delete from hand_over_record where conversation_id = $1', [id])
				await client.query('update review_case set sealed = null, reply = null where conversation_id = $1', [id])
			}
			const isFree = await moveSlot(
				client,
				id,
				slotHolder(before.conversation),
				slotHolder(conversation),
				isOfferedLight(before.conversation),
			)
			if (!isFree) throw new Refused('at_capacity')
			const offeredTo = offeredByQueue(before.conversation, conversation)
			if (offeredTo !== null && !(await isReady(client, offeredTo))) throw new Refused('listener_not_ready')
			const changed = { ...before, conversation, version: before.version + 1, wrappedKey: erased ? null : before.wrappedKey }
			const added = await insertEntries(client, changed, entries)
			await saveLog(client, added.stored)
			return { before: before.conversation, stored: added.stored, entries: added.entries }
		})
		return ok(committed)
	} catch (error) {
		if (error instanceof Refused) return refused(error.reason as E | ChangeRefusal)
		if (isAbout(error, 'conversation_one_offer_per_listener')) return refused('listener_has_offer')
		if (isAbout(error, 'conversation_one_shadow_per_learner')) return refused('already_reading')
		if (isAbout(error, 'listener_slot_pkey')) return change(db, id, decide)
		throw error
	}
}

/** Notices go into the log under the same lock as the change they tell of. */
async function insertEntries(
	client: Queries,
	stored: StoredConversation,
	drafts: readonly NewEntry[],
): Promise<{ stored: StoredConversation; entries: StoredEntry[] }> {
	if (drafts.length === 0) return { stored, entries: [] }
	const heads = { ...stored.heads }
	const { id, epoch } = stored.conversation
	const entries = drafts.map((draft): StoredEntry => ({ ...draft, conversationId: id, epoch, seq: ++heads[draft.stream] }))
	await client.query(
		`insert into entry (conversation_id, stream, seq, sender_role, sender_id, client_id, epoch, at, sealed)
		select $1, s, q, r, i, c, $2, to_timestamp(a / 1000), b
		from unnest($3::smallint[], $4::integer[], $5::text[], $6::uuid[], $7::uuid[], $8::double precision[], $9::bytea[]) as u(s, q, r, i, c, a, b)`,
		[
			id,
			epoch,
			entries.map((entry) => streamNumber(entry.stream)),
			entries.map((entry) => entry.seq),
			entries.map((entry) => entry.sender.role),
			entries.map((entry) => entry.sender.id),
			entries.map((entry) => entry.clientId),
			entries.map((entry) => entry.at),
			entries.map((entry) => Buffer.from(entry.sealed)),
		],
	)
	return { stored: { ...stored, heads }, entries }
}

/** Who may write from this commit on (S2), and how far the log reaches with what the change left in it. */
async function saveLog(client: Queries, { conversation, heads }: StoredConversation): Promise<void> {
	const assignments = logColumns.map((column, index) => `${column} = $${index + 2}`)
	await client.query(`update conversation_log set ${assignments.join(', ')} where conversation_id = $1`, [
		conversation.id,
		...logProjection(conversation, heads),
	])
}
