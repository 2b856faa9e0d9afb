import type { Instant } from '@akin/core/support/instant'
import type { PracticeStore } from '../../ports/practice-store.ts'
import type { Queries } from './database.ts'

export const createPostgresPracticeStore = (db: Queries): PracticeStore => ({
	async finishedBy(id) {
		const rows = await db.query<{ role_play: string; finished_at: Instant }>(
			'select role_play, finished_at from practice_finished where staff_id = $1 order by role_play collate "C"',
			[id],
		)
		return rows.map(({ role_play, finished_at }) => ({ rolePlay: role_play, finishedAt: finished_at }))
	},
	async finish(id, rolePlay, at) {
		await db.query(
			`insert into practice_finished (staff_id, role_play, finished_at) values ($1, $2, $3)
			on conflict (staff_id, role_play) do update set finished_at = greatest(practice_finished.finished_at, excluded.finished_at)`,
			[id, rolePlay, new Date(at)],
		)
	},
})
