import type { Leadership } from '../../ports/leadership.ts'
import type { Database } from './database.ts'

export function createPostgresLeadership(db: Database, nodeId: string): Leadership {
	return {
		async hold(chore, ttlMs) {
			const held = await db.query(
				`insert into leadership (chore, holder, until) values ($1, $2, now() + $3 * interval '1 millisecond')
				on conflict (chore) do update set holder = excluded.holder, until = excluded.until
				where leadership.holder = excluded.holder or leadership.until < now() returning chore`,
				[chore, nodeId, ttlMs],
			)
			return held.length === 1
		},
	}
}
