import { type Lane, laneKey } from '@akin/core/queue/lanes'
import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import { asId, type ConversationId, type ProgrammeId } from '@akin/core/support/ids'
import type { QueuePosition, TicketQueue } from '../../ports/ticket-queue.ts'
import type { Queries } from './database.ts'

/** Where a row stands: the same as `ticketScore`, as a moment. */
const place = "enqueued_at - boost_ms * interval '1 millisecond'"
/** Somebody away for longer than the grace keeps their place but is not asked about; without that they would hold up those behind them. */
const present = `coalesce((aggregate->'seeker'->>'since')::bigint, 'infinity'::float8) > extract(epoch from clock_timestamp()) * 1000 - ${defaultQueuePolicy.seekerGraceMs}`
const inLine = `(state = 'offered' or (state = 'waiting' and ${present}))`
const inLanes = '(programme_id, language) in (select * from unnest($1::text[], $2::text[]))'
/** Nobody is being asked about it: no lease runs and no offer stands. */
const unleased =
	"(lease_until is null or lease_until <= clock_timestamp()) and (state = 'waiting' or offer_expires_at <= clock_timestamp())"
const heldByClaim = 'lease_claim_id = $2 and lease_until > clock_timestamp()'

/**
 * The stored conversations themselves as the queue: for a node that cannot reach Redis. There is nothing to add or to keep equal; leases are
 * two columns. A row that somebody else is just taking is skipped instead of waited for.
 */
export function createPostgresTicketQueue(database: Queries): TicketQueue {
	return {
		async add() {},

		async remove(tickets) {
			if (tickets.length === 0) return
			await database.query(
				'update conversation set lease_claim_id = null, lease_until = null where id = any($1::uuid[]) and lease_until is not null',
				[tickets.map((ticket) => ticket.conversationId)],
			)
		},

		async peek(lanes, count) {
			const rows = await database.query<{ id: string; programme_id: string; language: string; score: number }>(
				`select id, programme_id, language, (extract(epoch from enqueued_at) * 1000 - boost_ms)::float8 as score
				from conversation where ${inLine} and ${inLanes} and ${unleased}
				order by ${place}, id limit $3`,
				[...laneColumns(lanes), count],
			)
			return rows.map((row) => ({
				conversationId: asId<ConversationId>(row.id),
				lane: { programmeId: asId<ProgrammeId>(row.programme_id), language: row.language },
				score: row.score,
			}))
		},

		async lease({ conversationId }, claimId, ttlMs) {
			const rows = await database.query<{ held: boolean }>(
				`with mine as (select id from conversation where id = $1 and ${inLine} and ${heldByClaim}),
				free as (select id from conversation where id = $1 and ${inLine} and ${unleased} for update skip locked),
				taken as (
					update conversation set lease_claim_id = $2, lease_until = clock_timestamp() + $3 * interval '1 millisecond'
					from free where conversation.id = free.id returning conversation.id
				)
				select exists (select from mine) or exists (select from taken) as held`,
				[conversationId, claimId, ttlMs],
			)
			return rows[0]?.held === true
		},

		async release({ conversationId }, claimId) {
			await database.query('update conversation set lease_claim_id = null, lease_until = null where id = $1 and lease_claim_id = $2', [
				conversationId,
				claimId,
			])
		},

		async synchronise() {
			return { readded: 0, dropped: 0 }
		},

		async isWhole() {
			return true
		},

		async positions(tickets) {
			const places = new Map<ConversationId, QueuePosition>()
			if (tickets.length === 0) return places
			const lanes = [...new Map(tickets.map(({ lane }) => [laneKey(lane), lane])).values()]
			const rows = await database.query<{ id: string; position: number; waiting: number }>(
				`select id, position, waiting from (
					select id,
						row_number() over (partition by programme_id, language order by ${place}, id)::int as position,
						count(*) over (partition by programme_id, language)::int as waiting
					from conversation where ${inLine} and ${inLanes}
				) line where id = any($3::uuid[])`,
				[...laneColumns(lanes), tickets.map((ticket) => ticket.conversationId)],
			)
			for (const row of rows) places.set(asId<ConversationId>(row.id), { position: row.position, waitingInLane: row.waiting })
			return places
		},

		async sizes(lanes) {
			const rows = await database.query<{ programme_id: string; language: string; waiting: number }>(
				`select programme_id, language, count(*)::int as waiting from conversation where ${inLine} and ${inLanes} group by 1, 2`,
				laneColumns(lanes),
			)
			const waiting = new Map(
				rows.map((row) => [laneKey({ programmeId: asId<ProgrammeId>(row.programme_id), language: row.language }), row.waiting]),
			)
			return lanes.map((lane) => waiting.get(laneKey(lane)) ?? 0)
		},

		/** Nothing here can be lost without the conversations being lost with it. */
		onRestart: () => () => {},
	}
}

const laneColumns = (lanes: readonly Lane[]): [string[], string[]] => [
	lanes.map((lane) => lane.programmeId),
	lanes.map((lane) => lane.language),
]
