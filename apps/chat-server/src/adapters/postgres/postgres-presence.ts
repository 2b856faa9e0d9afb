import type { Presence, PrincipalId } from '../../ports/presence.ts'
import type { Queries } from './database.ts'

/** Under this name stands since when the table is complete; no person is called that. */
const since = 'since'
const milliseconds = (moment: string) => `floor(extract(epoch from ${moment}) * 1000)::float8`

/** Presence by way of PostgreSQL, on its clock: for nodes that cannot reach Redis, and too costly for every day. */
export function createPostgresPresence(database: Queries): Presence {
	return {
		async beat(ids) {
			if (ids.length === 0) return
			// In one order on every node, or two nodes would wait for each other's rows.
			await database.query(
				`with tidied as (delete from presence where id <> $2 and seen_at < now() - interval '1 day'),
				begun as (insert into presence (id, seen_at) values ($2, now()) on conflict (id) do nothing)
				insert into presence (id, seen_at) select distinct id, now() from unnest($1::text[]) as id order by id
				on conflict (id) do update set seen_at = greatest(presence.seen_at, excluded.seen_at)`,
				[ids, since],
			)
		},

		async forget(ids) {
			if (ids.length > 0) await database.query('delete from presence where id = any($1::text[])', [ids])
		},

		async lastSeen(ids) {
			if (ids.length === 0) return new Map()
			await database.query('insert into presence (id, seen_at) values ($1, now()) on conflict (id) do nothing', [since])
			const rows = await database.query<{ id: string; seen: number }>(
				`select id, ${milliseconds('seen_at')} as seen from presence where id = any($1::text[])`,
				[[...ids, since]],
			)
			const seen = new Map(rows.map((row) => [row.id, row.seen]))
			const completeSince = seen.get(since) ?? 0
			return new Map(ids.map((id): [PrincipalId, number] => [id, seen.get(id) ?? completeSince]))
		},

		async seenWithin(ids, ms) {
			const rows = await database.query<{ id: PrincipalId }>(
				"select id from presence where id = any($1::text[]) and seen_at > clock_timestamp() - $2 * interval '1 millisecond'",
				[ids, ms],
			)
			return new Set(rows.map((row) => row.id))
		},

		async now() {
			const rows = await database.query<{ now: number }>(`select ${milliseconds('clock_timestamp()')} as now`)
			return rows[0]?.now ?? 0
		},
	}
}
