import type { HoldReason, Rest } from '@akin/core/shift/rest'
import type { Shift } from '@akin/core/shift/shift'
import type { StaffId } from '@akin/core/support/ids'
import type { ListenerHistory, ShiftStore, StoredShift } from '../../ports/shift-store.ts'
import { type Database, type Queries, timestamp } from './database.ts'

type RestRow = {
	rest_kind: Rest['kind']
	rest_reason: HoldReason | null
	rest_begun_at: number
	rest_until: number
	rest_by_id: string
	rest_by_name: string
}
type Row = (RestRow | Record<keyof RestRow, null>) & {
	listener_id: string
	started_at: number
	chosen_capacity: number
	capacity: number
	mode: Shift['mode']
	ready_since: number | null
	missed_offers: number
	paused_since: number | null
	resumed_at: number | null
	conversations: number
}

const restColumns = `r.kind as rest_kind, r.reason as rest_reason, r.begun_at as rest_begun_at, r.until as rest_until, r.by_id as rest_by_id,
	r.by_name as rest_by_name`
const columns = `s.*, ${restColumns}, (select count(*)::integer from listener_slot l where l.listener_id = s.listener_id) as conversations`

function restOf(row: RestRow): Rest {
	const rest = { begunAt: row.rest_begun_at, until: row.rest_until, by: { id: row.rest_by_id as StaffId, name: row.rest_by_name } }
	return row.rest_reason === null ? { ...rest, kind: 'rest' } : { ...rest, kind: 'held_back', reason: row.rest_reason }
}

const stored = (row: Row): StoredShift => ({
	shift: {
		listenerId: row.listener_id as StaffId,
		startedAt: row.started_at,
		chosenCapacity: row.chosen_capacity,
		capacity: row.capacity,
		mode: row.mode,
		readySince: row.ready_since,
		missedOffers: row.missed_offers,
		pausedSince: row.paused_since,
		resumedAt: row.resumed_at,
		rest: row.rest_kind === null ? null : restOf(row),
	},
	conversations: row.conversations,
})

const instant = (at: number | null): string | null => (at === null ? null : timestamp(at))

const values = (shift: Shift): unknown[] => [
	shift.listenerId,
	timestamp(shift.startedAt),
	shift.capacity,
	shift.mode,
	instant(shift.readySince),
	shift.missedOffers,
	shift.chosenCapacity,
	instant(shift.pausedSince),
	instant(shift.resumedAt),
]

export function createPostgresShiftStore(db: Database): ShiftStore {
	const select = async (client: Queries, where: string, parameters: unknown[]): Promise<StoredShift[]> =>
		(await client.query<Row>(`select ${columns} from shift s left join rest r using (listener_id) ${where}`, parameters)).map(stored)

	return {
		load: async (id) => (await select(db, 'where s.listener_id = $1', [id]))[0] ?? null,
		loadMany: (ids) => (ids.length === 0 ? Promise.resolve([]) : select(db, 'where s.listener_id = any($1::uuid[])', [ids])),
		all: () => select(db, 'order by s.started_at, s.listener_id', []),

		async start(shift) {
			await db.query(
				`with started as (
					insert into shift (listener_id, started_at, capacity, mode, ready_since, missed_offers, chosen_capacity, paused_since, resumed_at)
					values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (listener_id) do nothing returning listener_id
				)
				insert into shift_count (listener_id, shifts) select listener_id, 1 from started
				on conflict (listener_id) do update set shifts = shift_count.shifts + 1`,
				values(shift),
			)
			const [running] = await select(db, 'where s.listener_id = $1', [shift.listenerId])
			if (!running) throw new Error('the shift just started is gone')
			return running
		},

		change: (id, decide) =>
			db.transaction(async (client) => {
				await client.query('select 1 from shift where listener_id = $1 for no key update', [id])
				const [before] = await select(client, 'where s.listener_id = $1', [id])
				if (!before) return null
				const shift = decide(before)
				if (!shift) return before
				await client.query(
					`update shift set started_at = $2, capacity = $3, mode = $4, ready_since = $5, missed_offers = $6, chosen_capacity = $7,
					paused_since = $8, resumed_at = $9 where listener_id = $1`,
					values(shift),
				)
				return { ...before, shift }
			}),

		async end(id) {
			return db.transaction(async (client) => {
				await client.query('select 1 from shift where listener_id = $1 for update', [id])
				const held = await client.query('select 1 from listener_slot where listener_id = $1 limit 1', [id])
				if (held.length > 0) return false
				await client.query('delete from shift where listener_id = $1', [id])
				return true
			})
		},

		async giveRest(id, rest) {
			return db.transaction(async (client) => {
				// The row that taking somebody on locks too: whoever is taken on in this moment is so before the rest, or not at all.
				await client.query('select 1 from shift where listener_id = $1 for no key update', [id])
				if (rest === null) {
					await client.query('delete from rest where listener_id = $1', [id])
					return true
				}
				const given = await client.query(
					`insert into rest (listener_id, kind, reason, begun_at, until, by_id, by_name) values ($1, $2, $3, $4, $5, $6, $7)
					on conflict (listener_id) do update set kind = excluded.kind, reason = excluded.reason, begun_at = excluded.begun_at,
					until = case when rest.kind = 'held_back' then greatest(rest.until, excluded.until) else excluded.until end,
					by_id = excluded.by_id, by_name = excluded.by_name
					where excluded.kind = 'held_back' or rest.kind <> 'held_back' or rest.until <= excluded.begun_at
					returning listener_id`,
					[
						id,
						rest.kind,
						rest.kind === 'held_back' ? rest.reason : null,
						timestamp(rest.begunAt),
						timestamp(rest.until),
						rest.by.id,
						rest.by.name,
					],
				)
				return given.length === 1
			})
		},

		async rests(now) {
			const rows = await db.query<RestRow & { listener_id: StaffId }>(
				`select r.listener_id, ${restColumns} from rest r where r.until > $1`,
				[timestamp(now)],
			)
			return new Map(rows.map((row) => [row.listener_id, restOf(row)]))
		},

		async history(ids, today) {
			if (ids.length === 0) return new Map()
			const rows = await db.query<ListenerHistory & { id: StaffId }>(
				`select l.id, coalesce(n.shifts, 0) as shifts, c.conversations, c.today as "conversationsToday"
				from unnest($1::uuid[]) as l(id) left join shift_count n on n.listener_id = l.id
				cross join lateral (
					select count(*)::integer as conversations, count(*) filter (where coalesce(started_at, enqueued_at) >= $2)::integer as today
					from conversation where (listener_id = l.id and started_at is not null)
					or (earlier_listeners @> array[l.id] and earlier_listeners <> '{}')
				) c`,
				[ids, timestamp(today)],
			)
			return new Map(rows.map(({ id, ...history }) => [id, history]))
		},
	}
}
