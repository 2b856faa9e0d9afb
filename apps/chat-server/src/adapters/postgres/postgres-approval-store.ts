import { type Approval, decideOnSettingsWithinMs, decideWithinMs, isUsable, subjectOf, usableForMs } from '@akin/core/approval/approval'
import { ok, refused } from '@akin/core/support/result'
import type { ApprovalStore } from '../../ports/approval-store.ts'
import { type Database, timestamp } from './database.ts'

type Row = { readonly data: Approval }

export function createPostgresApprovalStore(db: Database): ApprovalStore {
	const select = async (where: string, values: readonly unknown[]): Promise<Approval[]> =>
		(await db.query<Row>(`select data from approval where ${where} order by requested_at`, values)).map(({ data }) => data)

	return {
		request: (approval) =>
			db.transaction(async (tx) => {
				const { id, kind, requestedAt, decideBy } = approval
				const subject = subjectOf(approval)
				// One that ran out makes room for the next.
				await tx.query(
					'update approval set is_waiting = false, is_done = true where is_waiting and kind = $1 and subject = $2 and decide_by <= $3',
					[kind, subject, timestamp(requestedAt)],
				)
				await tx.query(
					`insert into approval (id, kind, subject, data, requested_at, decide_by, is_waiting, is_done)
					values ($1, $2, $3, $4, $5, $6, true, false) on conflict do nothing`,
					[id, kind, subject, JSON.stringify(approval), timestamp(requestedAt), timestamp(decideBy)],
				)
				const [kept] = await tx.query<Row>('select data from approval where is_waiting and kind = $1 and subject = $2', [kind, subject])
				if (!kept) throw new Error('a request was not kept')
				return kept.data
			}),
		waiting: (now) => select('is_waiting and decide_by > $1', [timestamp(now)]),
		decide: (id, decide) =>
			db.transaction(async (tx) => {
				const [row] = await tx.query<Row>('select data from approval where id = $1 for update', [id])
				if (!row) return refused('no_such_request')
				const decided = decide(row.data)
				if (!decided.ok) return decided
				const approval: Approval = { ...row.data, state: decided.value }
				const isDone = decided.value.kind !== 'approved'
				await tx.query('update approval set data = $2, is_waiting = false, is_done = $3 where id = $1', [
					id,
					JSON.stringify(approval),
					isDone,
				])
				return ok(approval)
			}),
		async latest(kind, subject) {
			const [row] = await db.query<Row>('select data from approval where kind = $1 and subject = $2 order by requested_at desc limit 1', [
				kind,
				subject,
			])
			return row?.data ?? null
		},
		async usable(kind, requesterId, now) {
			const rows = await db.query<Row>(
				`select data from approval where kind = $1 and requested_at > $3 and data->'requester'->>'id' = $2
				and data->'state'->>'kind' = 'approved' order by requested_at desc`,
				[kind, requesterId, timestamp(now - decideWithinMs - usableForMs)],
			)
			return rows.map(({ data }) => data).filter((approval) => isUsable(approval, now))
		},
		toCarryOut: () => select('not is_waiting and not is_done', []),
		async carriedOut(id, came) {
			await db.query(
				`update approval set is_done = true,
				data = case when $2 then jsonb_set(data, '{state,kind}', '"came_to_nothing"') else data end where id = $1`,
				[id, came === 'to_nothing'],
			)
		},
		async decidedSince(since) {
			// Nothing is decided on longer than settings are.
			const rows = await db.query<Row>(
				`select data from approval where not is_waiting and requested_at > $1 and (data->'state'->>'at')::bigint >= $2
				order by (data->'state'->>'at')::bigint desc`,
				[timestamp(since - decideOnSettingsWithinMs), since],
			)
			return rows.map(({ data }) => data)
		},
	}
}
