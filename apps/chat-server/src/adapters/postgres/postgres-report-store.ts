import {
	type CountedShift,
	changeCodes,
	heardCodes,
	type ReportCounts,
	type SignalCounts,
	waitBands,
} from '@akin/core/reports/report-counts'
import type { ReportStore } from '../../ports/report-store.ts'
import { type Queries, timestamp } from './database.ts'

/** The conversations of one programme whose person came in one month, on a wall. */
const inMonth = `programme_id = $1 and enqueued_at >= ($2 || '-01')::timestamp at time zone $3
	and enqueued_at < (($2 || '-01')::timestamp + interval '1 month') at time zone $3`

/** The whole weeks before the one that the wall shows, as wall times. */
const weeksBefore = `span as (
	select date_trunc('week', $2::timestamptz at time zone $3) as next,
		date_trunc('week', $2::timestamptz at time zone $3) - $4 * interval '1 week' as first)`

/** By one question each, so that none holds a connection for long: a month of a busy service is some ten thousand rows. */
export const createPostgresReportStore = (db: Queries): ReportStore => ({
	async lately(programmeId, weeks, timeZone, now) {
		const values = [programmeId, timestamp(now), timeZone, weeks]
		const rows = await db.query<{ week: number; slot: number; count: number }>(
			`with ${weeksBefore} select floor(extract(epoch from enqueued_at at time zone $3 - first) / 604800)::int as week,
			floor(extract(epoch from enqueued_at at time zone $3 - first) / 3600)::int % 168 as slot, count(*)::int as count
			from conversation, span where programme_id = $1 and enqueued_at >= first at time zone $3 and enqueued_at < next at time zone $3
			group by 1, 2`,
			values,
		)
		const found = new Map(rows.map(({ week, slot, count }) => [`${week} ${slot}`, count]))
		const shifts = await db.query<CountedShift>(
			`with ${weeksBefore}, month as (select first at time zone $3 as first, next at time zone $3 as next from span), ${shiftsInMonth}`,
			values,
		)
		return {
			shifts,
			arrivals: Array.from({ length: weeks }, (_, week) => Array.from({ length: 168 }, (_, slot) => found.get(`${week} ${slot}`) ?? 0)),
		}
	},

	async count(programmeId, month, timeZone) {
		const values = [programmeId, month, timeZone]
		const ask = <Row extends object>(text: string) => db.query<Row>(text, values)
		return {
			arrivals: await arrivals(ask),
			waits: await waits(ask),
			languages: await ask(`select language, count(*)::int as count from conversation where ${inMonth} group by 1 order by 2 desc, 1`),
			topics: await ask(
				`select topic as code, count(*)::int as count from conversation, jsonb_array_elements_text(aggregate -> 'topics') topic
				where ${inMonth} group by 1 order by 2 desc, 1`,
			),
			feedback: await feedback(ask),
			signals: await signals(ask),
			shifts: await shifts(ask),
			acts: await ask(
				`select action, count(*)::int as count from audit join conversation on conversation.id = audit.conversation_id
				where ${inMonth} group by 1 order by 2 desc, 1`,
			),
		}
	},
})

/** From the audit log, which knows when a shift began and ended and outlives it. Of everybody who now answers for the programme. */
const shiftsInMonth = `turns as (select at, action, detail, lead(at) over (partition by actor_id order by n) as until, lead(action) over (partition by actor_id order by n) as then
		from audit join staff on staff.id = actor_id where action in ('shift_started', 'shift_ended') and $1 = any(programme_ids))
	select greatest(at, first) as "from", least(until, next) as "to", coalesce((detail ->> 'capacity')::int, 1) as capacity
	from turns, month where action = 'shift_started' and turns.then = 'shift_ended' and at < next and until > first`

type Ask = <Row extends object>(text: string) => Promise<Row[]>

async function arrivals(ask: Ask): Promise<ReportCounts['arrivals']> {
	const rows = await ask<{ hour: number; day: number; count: number }>(
		`select extract(hour from enqueued_at at time zone $3)::int as hour, extract(isodow from enqueued_at at time zone $3)::int - 1 as day,
		count(*)::int as count from conversation where ${inMonth} group by 1, 2`,
	)
	const found = new Map(rows.map(({ hour, day, count }) => [`${hour} ${day}`, count]))
	return Array.from({ length: 24 }, (_, hour) => Array.from({ length: 7 }, (_, day) => found.get(`${hour} ${day}`) ?? 0))
}

/** Until somebody answered, or else until it ended; one that is still open has waited until now. */
async function waits(ask: Ask): Promise<ReportCounts['waits']> {
	const rows = await ask<{ band: number; outcome: 'answered' | 'left' | 'other'; count: number }>(
		`select width_bucket(extract(epoch from coalesce(started_at, closed_at, now()) - enqueued_at)::float8 / 60,
			array[${waitBands.slice(1).join(', ')}]::float8[]) as band,
		case when started_at is not null then 'answered'
			when aggregate ->> 'reason' in ('left_queue', 'left_quickly', 'seeker_lost') then 'left' else 'other' end as outcome,
		count(*)::int as count from conversation where ${inMonth} group by 1, 2`,
	)
	return waitBands.map((_, band) => {
		const of = (outcome: string) => rows.find((row) => row.band === band && row.outcome === outcome)?.count ?? 0
		return { answered: of('answered'), left: of('left'), other: of('other') }
	})
}

async function feedback(ask: Ask): Promise<ReportCounts['feedback']> {
	const rows = await ask<{ heard: string | null; change: string | null; given: boolean; count: number }>(
		`select codes ->> 'heard' as heard, codes ->> 'change' as change, codes is not null as given, count(*)::int as count
		from conversation left join conversation_record on conversation_id = id and kind = 'feedback'
		where ${inMonth} and state = 'closed' and started_at is not null group by 1, 2, 3`,
	)
	const given = rows.filter((row) => row.given)
	const sum = (some: readonly { readonly count: number }[]) => some.reduce((total, { count }) => total + count, 0)
	const byCode = (codes: readonly string[], codeOf: (row: (typeof rows)[number]) => string | null) => [
		...codes.map((code) => sum(given.filter((row) => codeOf(row) === code))),
		sum(given.filter((row) => !codes.includes(codeOf(row) ?? ''))),
	]
	return { asked: sum(rows), heard: byCode(heardCodes, ({ heard }) => heard), change: byCode(changeCodes, ({ change }) => change) }
}

/** A rule is counted with and without what held it back as one: it is the rule that somebody looks after. */
const signals = (ask: Ask): Promise<SignalCounts[]> =>
	ask<SignalCounts>(
		`select signal ->> 'kind' as kind, signal ->> 'tier' as tier, split_part(signal -> 'words' ->> 'rule', '~', 1) as rule,
		count(*) filter (where signal -> 'acknowledged' ->> 'outcome' = 'on_it')::int as "onIt",
		count(*) filter (where signal -> 'acknowledged' ->> 'outcome' = 'not_needed')::int as "notNeeded",
		count(*) filter (where coalesce(signal -> 'acknowledged', 'null') = 'null')::int as open
		from conversation, jsonb_array_elements(aggregate -> 'signals') signal where ${inMonth} group by 1, 2, 3 order by count(*) desc, 1, 3`,
	)

const shifts = async (ask: Ask): Promise<ReportCounts['shifts']> =>
	ask(
		`with month as (select ($2 || '-01')::timestamp at time zone $3 as first, (($2 || '-01')::timestamp + interval '1 month') at time zone $3 as next), ${shiftsInMonth}`,
	)
