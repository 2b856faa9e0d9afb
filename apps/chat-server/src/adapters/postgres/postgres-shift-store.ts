import type { Shift } from '@akin/core/shift/shift'
import type { StaffId } from '@akin/core/support/ids'
import type { ShiftStore, StoredShift } from '../../ports/shift-store.ts'
import { type Database, type Queries, timestamp } from './database.ts'

type Row = {
	listener_id: string
	started_at: number
	capacity: number
	mode: Shift['mode']
	ready_since: number | null
	missed_offers: number
	rest_until: number | null
	conversations: number
}

const columns = `s.*, (select count(*)::integer from listener_slot l where l.listener_id = s.listener_id) as conversations`

const stored = (row: Row): StoredShift => ({
	shift: {
		listenerId: row.listener_id as StaffId,
		startedAt: row.started_at,
		capacity: row.capacity,
		mode: row.mode,
		readySince: row.ready_since,
		missedOffers: row.missed_offers,
		restUntil: row.rest_until,
	},
	conversations: row.conversations,
})

const instant = (at: number | null): string | null => (at === null ? null : timestamp(at))

const values = ({ listenerId, startedAt, capacity, mode, readySince, missedOffers, restUntil }: Shift): unknown[] => [
	listenerId,
	timestamp(startedAt),
	capacity,
	mode,
	instant(readySince),
	missedOffers,
	instant(restUntil),
]

export function createPostgresShiftStore(db: Database): ShiftStore {
	const select = async (client: Queries, where: string, parameters: unknown[]): Promise<StoredShift[]> =>
		(await client.query<Row>(`select ${columns} from shift s ${where}`, parameters)).map(stored)

	return {
		load: async (id) => (await select(db, 'where s.listener_id = $1', [id]))[0] ?? null,
		loadMany: (ids) => (ids.length === 0 ? Promise.resolve([]) : select(db, 'where s.listener_id = any($1::uuid[])', [ids])),
		all: () => select(db, 'order by s.started_at, s.listener_id', []),

		async start(shift) {
			await db.query(
				`insert into shift (listener_id, started_at, capacity, mode, ready_since, missed_offers, rest_until)
				values ($1, $2, $3, $4, $5, $6, $7) on conflict (listener_id) do nothing`,
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
					`update shift set started_at = $2, capacity = $3, mode = $4, ready_since = $5, missed_offers = $6, rest_until = $7
					where listener_id = $1`,
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
	}
}
