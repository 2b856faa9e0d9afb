import type { ShadowId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { LessonId } from '@akin/core/training/lesson-ids'
import type { OpenedRung } from '@akin/core/training/rung'
import { type Training, untrained } from '@akin/core/training/standing'
import type { PracticeStore } from '../../ports/practice-store.ts'
import type { StoredTraining, TakenStep, TrainingStore } from '../../ports/training-store.ts'

type Row = { readonly training: Omit<Training, 'lessons' | 'rolePlays' | 'shadowed'>; readonly version: number }

/** `openedOf`: what a lock would read; undefined where nothing is stored. */
export type MemoryTrainingStore = TrainingStore & { readonly openedOf: (id: StaffId) => OpenedRung | null | undefined }

export function createMemoryTrainingStore(practice: Pick<PracticeStore, 'finishedBy'>): MemoryTrainingStore {
	const rows = new Map<StaffId, Row>()
	const lessons = new Map<StaffId, Map<LessonId, Instant>>()
	const shadowed = new Map<ShadowId, { readonly id: StaffId; readonly at: Instant }>()
	const steps: TakenStep[] = []
	const load = async (id: StaffId): Promise<StoredTraining> => {
		const { training, version } = rows.get(id) ?? { training: untrained, version: 0 }
		const passed = [...(lessons.get(id) ?? [])].map(([lesson, passedAt]) => ({ lesson, passedAt }))
		return {
			training: {
				...training,
				lessons: passed.toSorted((a, b) => (a.lesson < b.lesson ? -1 : 1)),
				rolePlays: await practice.finishedBy(id),
				shadowed: [...shadowed.values()].filter((one) => one.id === id).map(({ at }) => at),
			},
			version,
		}
	}
	return {
		load,
		loadMany: async (ids) => new Map(await Promise.all(ids.map(async (id) => [id, await load(id)] as const))),
		async passLesson(id, lesson, at) {
			const own = lessons.get(id) ?? new Map<LessonId, Instant>()
			lessons.set(id, own.set(lesson, Math.max(at, own.get(lesson) ?? at)))
		},
		async countShadowed(id, shadow, at) {
			if (!shadowed.has(shadow)) shadowed.set(shadow, { id, at })
		},
		async begin(id, { opened, knownSince }) {
			if (!rows.has(id)) rows.set(id, { training: { ...untrained, opened, knownSince }, version: 0 })
		},
		async take(step, version, change) {
			const row = rows.get(step.staffId) ?? { training: untrained, version: 0 }
			if (row.version !== version) return false
			rows.set(step.staffId, { training: { ...row.training, ...change }, version: version + 1 })
			steps.push(step)
			return true
		},
		stepsOf: async (ids) => steps.filter(({ staffId }) => ids.includes(staffId)).toReversed(),
		openedOf: (id) => (rows.has(id) ? (rows.get(id)?.training.opened ?? null) : undefined),
	}
}
