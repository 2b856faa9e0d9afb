import type { SignalKind } from '@akin/core/attention/signal'
import type { AlertCounts as Counted } from '@akin/core/supervision/alert-quality'
import type { AlertCounts } from '../../ports/alert-counts.ts'
import { type Queries, timestamp } from './database.ts'

type Counts = `${'raised' | 'acted_on' | 'not_needed' | 'open'}_${'week' | 'month'}`
type Row = { rule: string; kind: SignalKind } & Record<Counts, number>

const outcomes = {
	raised: 'true',
	acted_on: `outcome = 'on_it'`,
	not_needed: `outcome = 'not_needed'`,
	open: 'outcome is null',
} as const
const columns = Object.entries(outcomes).flatMap(([name, is]) => [
	`count(*) filter (where ${is})::int as ${name}_month`,
	`count(*) filter (where ${is} and raised_at >= $3)::int as ${name}_week`,
])

const counted = (row: Row, span: 'week' | 'month'): Counted => ({
	raised: row[`raised_${span}`],
	actedOn: row[`acted_on_${span}`],
	notNeeded: row[`not_needed_${span}`],
	open: row[`open_${span}`],
})

export const createPostgresAlertCounts = (db: Queries): AlertCounts => ({
	async ofProgramme(programmeId, since) {
		const rows = await db.query<Row>(
			`select rule, min(kind) as kind, ${columns.join(', ')} from (
				select coalesce(split_part(s->'words'->>'rule', '~', 1), s->>'kind') as rule, s->>'kind' as kind,
					s->'acknowledged'->>'outcome' as outcome, to_timestamp((s->>'raisedAt')::double precision / 1000) as raised_at
				from conversation c cross join lateral jsonb_array_elements(c.aggregate->'signals') s
				where c.programme_id = $1 and s->>'tier' in ('act_now', 'needs_eyes')
				and (c.state <> 'closed' or (c.state = 'closed' and jsonb_array_length(c.aggregate->'signals') > 0 and c.closed_at >= $2))
			) signal where raised_at >= $2 group by rule`,
			[programmeId, timestamp(since.month), timestamp(since.week)],
		)
		return rows.map((row) => ({ rule: row.rule, kind: row.kind, week: counted(row, 'week'), month: counted(row, 'month') }))
	},
})
