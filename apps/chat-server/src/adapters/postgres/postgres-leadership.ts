import type { Pool } from 'pg'
import type { Leadership } from '../../ports/leadership.ts'

export function createPostgresLeadership(pool: Pool, nodeId: string): Leadership {
	return {
		async hold(chore, ttlMs) {
			const { rowCount } = await pool.query(
				`insert into leadership (chore, holder, until) values ($1, $2, now() + $3 * interval '1 millisecond')
				on conflict (chore) do update set holder = excluded.holder, until = excluded.until
				where leadership.holder = excluded.holder or leadership.until < now()`,
				[chore, nodeId, ttlMs],
			)
			return rowCount === 1
		},
	}
}
