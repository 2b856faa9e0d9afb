import type { IntakePause, PauseReason } from '@akin/core/programme/intake-pause'
import type { ProgrammeId, StaffId } from '@akin/core/support/ids'
import type { IntakeStore } from '../../ports/intake-store.ts'
import { type Queries, timestamp } from './database.ts'

type Row = {
	programme_id: ProgrammeId
	reason: PauseReason
	by_id: StaffId
	by_name: string
	at: number
	until: number | null
}
const pauseOf = (row: Row): IntakePause => ({
	...{ programmeId: row.programme_id, reason: row.reason, by: { id: row.by_id, name: row.by_name }, at: row.at },
	until: row.until,
})

export const createPostgresIntakeStore = (database: Queries): IntakeStore => ({
	all: async () => (await database.query<Row>('select * from intake_pause order by at')).map(pauseOf),
	async of(programmeId) {
		const [row] = await database.query<Row>('select * from intake_pause where programme_id = $1', [programmeId])
		return row ? pauseOf(row) : null
	},
	async pause({ programmeId, reason, by, at, until }) {
		await database.query(
			`insert into intake_pause (programme_id, reason, by_id, by_name, at, until) values ($1, $2, $3, $4, $5, $6)
			on conflict (programme_id) do update set reason = excluded.reason, by_id = excluded.by_id, by_name = excluded.by_name,
			at = excluded.at, until = excluded.until`,
			[programmeId, reason, by.id, by.name, timestamp(at), until === null ? null : timestamp(until)],
		)
	},
	async resume(programmeId) {
		const [row] = await database.query<Row>('delete from intake_pause where programme_id = $1 returning *', [programmeId])
		return row ? pauseOf(row) : null
	},
	async endExpired(now) {
		return (await database.query<Row>('delete from intake_pause where until <= $1 returning *', [timestamp(now)])).map(pauseOf)
	},
})
