import type { SignalKind } from '@akin/core/attention/signal'
import type { PageOutcome } from '@akin/core/supervision/pages-shown'
import type { ConversationId, ProgrammeId, SignalId } from '@akin/core/support/ids'
import type { ClaimedPage, OnCallStore, OpenAlert, Settled } from '../../ports/on-call-store.ts'
import type { PageChannel } from '../../ports/pager.ts'
import { type Database, timestamp } from './database.ts'

type AlertRow = { conversation_id: ConversationId; programme_id: ProgrammeId; signal_id: SignalId; raised_at: number }
type ClaimedRow = AlertRow & { channel: PageChannel; attempts: number; outcome: PageOutcome | null }
type ToldRow = AlertRow & { kind: SignalKind; outcome: PageOutcome; outcome_at: number }

/** As the index on open alerts has it, to the letter. */
const hasOpenAlert = `c.aggregate @? '$.signals[*] ? (@.tier == "act_now" && @.acknowledged == null)'`
const openAlerts = `select c.id as conversation_id, c.programme_id, (s->>'id')::uuid as signal_id, s->>'kind' as kind,
		to_timestamp((s->>'raisedAt')::double precision / 1000) as raised_at
	from conversation c cross join lateral jsonb_array_elements(c.aggregate->'signals') s
	where ${hasOpenAlert} and s->>'tier' = 'act_now' and jsonb_typeof(s->'acknowledged') = 'null'`

const alertOf = (row: AlertRow): OpenAlert => ({
	conversationId: row.conversation_id,
	programmeId: row.programme_id,
	signalId: row.signal_id,
	raisedAt: row.raised_at,
})

export function createPostgresOnCallStore(db: Database): OnCallStore {
	return {
		async openAlerts() {
			const rows = await db.query<AlertRow>({ name: 'open_alerts', text: openAlerts })
			return rows.map(alertOf)
		},

		async ask(alerts, channels, now) {
			const wanted = alerts.flatMap((alert) => channels.map((channel) => ({ ...alert, channel })))
			if (wanted.length === 0) return
			await db.query(
				`insert into on_call_page (signal_id, channel, conversation_id, programme_id, raised_at, due_at)
				select s, ch, c, p, to_timestamp(r / 1000), $6
				from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::double precision[]) as u(s, ch, c, p, r)
				on conflict do nothing`,
				[
					wanted.map(({ signalId }) => signalId),
					wanted.map(({ channel }) => channel),
					wanted.map(({ conversationId }) => conversationId),
					wanted.map(({ programmeId }) => programmeId),
					wanted.map(({ raisedAt }) => raisedAt),
					timestamp(now),
				],
			)
		},

		async claim(now, until) {
			const rows = await db.query<ClaimedRow>(
				`update on_call_page p set attempts = attempts + 1, claimed_until = $2
				from (
					select signal_id, channel from on_call_page
					where not settled and due_at <= $1 and (claimed_until is null or claimed_until <= $1)
					order by due_at limit 20 for update skip locked
				) due
				where p.signal_id = due.signal_id and p.channel = due.channel
				returning p.*`,
				[timestamp(now), timestamp(until)],
			)
			return rows.map((row): ClaimedPage => ({ ...alertOf(row), channel: row.channel, attempt: row.attempts, lastOutcome: row.outcome }))
		},

		async settle({ signalId, channel, attempt }, settled) {
			const { outcome, dueAt, isSettled } = kept(settled)
			const rows = await db.query(
				`update on_call_page set claimed_until = null, settled = $4, outcome = coalesce($5, outcome),
					outcome_at = case when $5::text is null then outcome_at else $6 end, due_at = coalesce($7, due_at)
				where signal_id = $1 and channel = $2 and attempts = $3 and not settled returning signal_id`,
				[signalId, channel, attempt, isSettled, outcome, timestamp(settled.at), dueAt === null ? null : timestamp(dueAt)],
			)
			return rows.length === 1
		},

		async told() {
			const rows = await db.query<ToldRow>(
				`select p.conversation_id, p.programme_id, p.signal_id, p.raised_at, p.outcome, p.outcome_at, a.kind
				from on_call_page p join (${openAlerts}) a on a.signal_id = p.signal_id where p.outcome is not null`,
			)
			return rows.map(({ kind, outcome, outcome_at: at, ...row }) => {
				const { conversationId, programmeId, signalId } = alertOf(row)
				return { conversationId, programmeId, signalId, kind, outcome, at }
			})
		},
	}
}

function kept(settled: Settled): { readonly outcome: PageOutcome | null; readonly dueAt: number | null; readonly isSettled: boolean } {
	switch (settled.kind) {
		case 'sent':
			return { outcome: 'sent', dueAt: null, isSettled: true }
		case 'withdrawn':
			return { outcome: null, dueAt: null, isSettled: true }
		case 'failed':
			return { outcome: settled.outcome, dueAt: settled.retryAt, isSettled: false }
	}
}
