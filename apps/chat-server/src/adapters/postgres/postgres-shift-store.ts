import type { Shift } from '@akin/core/shift/shift'
import type { StaffId } from '@akin/core/support/ids'
import type { Pool, PoolClient } from 'pg'
import type { ShiftStore, StoredShift } from '../../ports/shift-store.ts'
import { inTransaction } from './transaction.ts'

type Row = {
	listener_id: string
	started_at: Date
	capacity: number
	mode: Shift['mode']
	ready_since: Date | null
	missed_offers: number
	rest_until: Date | null
	conversations: number
}

const columns = `s.*, (select count(*)::integer from listener_slot l where l.listener_id = s.listener_id) as conversations`

const stored = (row: Row): StoredShift => ({
	shift: {
		listenerId: row.listener_id as StaffId,
		startedAt: row.started_at.getTime(),
		capacity: row.capacity,
		mode: row.mode,
		readySince: row.ready_since?.getTime() ?? null,
		missedOffers: row.missed_offers,
		restUntil: row.rest_until?.getTime() ?? null,
	},
	conversations: row.conversations,
})

const instant = (at: number | null): Date | null => (at === null ? null : new Date(at))

const values = ({ listenerId, startedAt, capacity, mode, readySince, missedOffers, restUntil }: Shift): unknown[] => [
	listenerId,
	new Date(startedAt),
	capacity,
	mode,
	instant(readySince),
	missedOffers,
	instant(restUntil),
]

export function createPostgresShiftStore(pool: Pool): ShiftStore {
	const select = async (client: Pool | PoolClient, where: string, parameters: unknown[]): Promise<StoredShift[]> =>
		(await client.query<Row>(`select ${columns} from shift s ${where}`, parameters)).rows.map(stored)

	return {
		load: async (id) => (await select(pool, 'where s.listener_id = $1', [id]))[0] ?? null,
		loadMany: (ids) => (ids.length === 0 ? Promise.resolve([]) : select(pool, 'where s.listener_id = any($1::uuid[])', [ids])),
		all: () => select(pool, 'order by s.started_at, s.listener_id', []),

		async start(shift) {
			await pool.query(
				`insert into shift (listener_id, started_at, capacity, mode, ready_since, missed_offers, rest_until)
				values ($1, $2, $3, $4, $5, $6, $7) on conflict (listener_id) do nothing`,
				values(shift),
			)
			const [running] = await select(pool, 'where s.listener_id = $1', [shift.listenerId])
			if (!running) throw new Error('the shift just started is gone')
			return running
		},

		change: (id, decide) =>
			inTransaction(pool, async (client) => {
				const { rowCount } = await client.query('select 1 from shift where listener_id = $1 for no key update', [id])
				if (rowCount === 0) return null
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
			return inTransaction(pool, async (client) => {
				await client.query('select 1 from shift where listener_id = $1 for update', [id])
				const { rowCount } = await client.query('select 1 from listener_slot where listener_id = $1 limit 1', [id])
				if (rowCount !== 0) return false
				await client.query('delete from shift where listener_id = $1', [id])
				return true
			})
		},
	}
}
