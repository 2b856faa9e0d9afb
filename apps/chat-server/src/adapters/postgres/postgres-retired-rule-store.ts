import type { ProgrammeId, StaffId } from '@akin/core/support/ids'
import type { RetiredRuleStore } from '../../ports/retired-rule-store.ts'
import { type Queries, timestamp } from './database.ts'

type Row = { programme_id: ProgrammeId; rule: string; reason: string; by: StaffId; by_name: string; at: number }

export const createPostgresRetiredRuleStore = (db: Queries): RetiredRuleStore => ({
	async retire({ programmeId, rule, reason, by, byName, at }) {
		const rows = await db.query(
			`insert into retired_rule (programme_id, rule, reason, by, by_name, at) values ($1, $2, $3, $4, $5, $6)
			on conflict do nothing returning rule`,
			[programmeId, rule, reason, by, byName, timestamp(at)],
		)
		return rows.length === 1
	},
	async restore(programmeId, rule) {
		const rows = await db.query('delete from retired_rule where programme_id = $1 and rule = $2 returning rule', [programmeId, rule])
		return rows.length === 1
	},
	async all() {
		const rows = await db.query<Row>('select * from retired_rule order by at')
		return rows.map(({ programme_id: programmeId, by_name: byName, ...row }) => ({ programmeId, byName, ...row }))
	},
})
