import type { StaffId, TrainingStepId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { type LessonId, lessonIds } from '@akin/core/training/lesson-ids'
import type { OpenedRung, Rung } from '@akin/core/training/rung'
import { untrained } from '@akin/core/training/standing'
import type { StoredTraining, TakenStep, TrainingStore } from '../../ports/training-store.ts'
import { type Database, timestamp } from './database.ts'

type Row = {
	id: StaffId
	opened: OpenedRung | null
	known_since: Instant | null
	lessons_from: Instant | null
	practice_from: Instant | null
	shadow_from: Instant | null
	version: number | null
	lessons: string[]
	passed: Instant[]
	role_plays: string[]
	finished: Instant[]
	shadowed: Instant[]
}
type StepRow = {
	id: TrainingStepId
	staff_id: StaffId
	kind: TakenStep['kind']
	rung: Rung
	by_id: StaffId
	by_name: string
	at: Instant
	wrapped_key: Uint8Array | null
	sealed: Uint8Array | null
}

const maybe = (at: Instant | null): string | null => (at === null ? null : timestamp(at))

export function createPostgresTrainingStore(db: Database): TrainingStore {
	async function loadMany(ids: readonly StaffId[]): Promise<ReadonlyMap<StaffId, StoredTraining>> {
		if (ids.length === 0) return new Map()
		// One question: it is asked for every person who is put to somebody.
		const rows = await db.query<Row>(
			`select l.id, t.opened, t.known_since, t.lessons_from, t.practice_from, t.shadow_from, t.version,
			array(select lesson from lesson_passed where staff_id = l.id order by lesson collate "C") as lessons,
			array(select (extract(epoch from passed_at) * 1000)::float8 from lesson_passed where staff_id = l.id order by lesson collate "C") as passed,
			array(select role_play from practice_finished where staff_id = l.id order by role_play collate "C") as role_plays,
			array(select (extract(epoch from finished_at) * 1000)::float8 from practice_finished where staff_id = l.id order by role_play collate "C") as finished,
			array(select (extract(epoch from at) * 1000)::float8 from shadowed where staff_id = l.id order by at, id) as shadowed
			from unnest($1::uuid[]) as l(id) left join training t on t.staff_id = l.id`,
			[ids],
		)
		return new Map(
			rows.map((row) => {
				const lessons = row.lessons.flatMap((lesson, index) => {
					const known = lessonIds.find((one) => one === lesson)
					const passedAt = row.passed[index]
					return known && passedAt !== undefined ? [{ lesson: known, passedAt }] : []
				})
				const rolePlays = row.role_plays.flatMap((rolePlay, index) => {
					const finishedAt = row.finished[index]
					return finishedAt === undefined ? [] : [{ rolePlay, finishedAt }]
				})
				const own = row.version === null ? untrained : trainingOf(row)
				return [row.id, { training: { ...own, lessons, rolePlays, shadowed: row.shadowed }, version: row.version ?? 0 }]
			}),
		)
	}
	return {
		loadMany,
		load: async (id) => (await loadMany([id])).get(id) ?? { training: untrained, version: 0 },
		async passLesson(id: StaffId, lesson: LessonId, at) {
			await db.query(
				`insert into lesson_passed (staff_id, lesson, passed_at) values ($1, $2, $3)
				on conflict (staff_id, lesson) do update set passed_at = greatest(lesson_passed.passed_at, excluded.passed_at)`,
				[id, lesson, timestamp(at)],
			)
		},
		async countShadowed(id, shadow, at) {
			await db.query('insert into shadowed (id, staff_id, at) values ($1, $2, $3) on conflict (id) do nothing', [shadow, id, timestamp(at)])
		},
		async begin(id, { opened, knownSince }) {
			await db.query('insert into training (staff_id, opened, known_since) values ($1, $2, $3) on conflict (staff_id) do nothing', [
				id,
				opened,
				maybe(knownSince),
			])
		},
		take: ({ id, staffId, kind, rung, by, at, note }, version, { opened, lessonsFrom, practiceFrom, shadowFrom }) =>
			db.transaction(async (tx) => {
				// The row that taking somebody on locks too: whoever is taken on in this moment is so before the step, or by what it unlocks.
				await tx.query('select 1 from shift where listener_id = $1 for no key update', [staffId])
				const taken = await tx.query(
					`insert into training (staff_id, opened, lessons_from, practice_from, shadow_from, version) select $1, $2, $3, $4, $5, 1 where $6 = 0
					on conflict (staff_id) do nothing returning staff_id`,
					[staffId, opened, maybe(lessonsFrom), maybe(practiceFrom), maybe(shadowFrom), version],
				)
				const changed =
					taken.length > 0
						? taken
						: await tx.query(
								`update training set opened = $2, lessons_from = $3, practice_from = $4, shadow_from = $5, version = version + 1
								where staff_id = $1 and version = $6 returning staff_id`,
								[staffId, opened, maybe(lessonsFrom), maybe(practiceFrom), maybe(shadowFrom), version],
							)
				if (changed.length === 0) return false
				await tx.query(
					`insert into training_step (id, staff_id, kind, rung, by_id, by_name, at, wrapped_key, sealed)
					values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
					[
						...[id, staffId, kind, rung, by.id, by.name, timestamp(at)],
						...(note ? [Buffer.from(note.wrappedKey), Buffer.from(note.sealed)] : [null, null]),
					],
				)
				return true
			}),
		async stepsOf(ids) {
			const rows = await db.query<StepRow>('select * from training_step where staff_id = any($1::uuid[]) order by at desc, id', [ids])
			return rows.map(({ id, staff_id, kind, rung, by_id, by_name, at, wrapped_key, sealed }) => ({
				...{ id, staffId: staff_id, kind, rung, by: { id: by_id, name: by_name }, at },
				note: wrapped_key && sealed ? { wrappedKey: wrapped_key, sealed } : null,
			}))
		},
	}
}

const trainingOf = ({ opened, known_since, lessons_from, practice_from, shadow_from }: Row) => ({
	opened,
	knownSince: known_since,
	lessonsFrom: lessons_from,
	practiceFrom: practice_from,
	shadowFrom: shadow_from,
})
