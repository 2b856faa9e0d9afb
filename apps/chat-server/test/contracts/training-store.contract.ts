import { randomUUID } from 'node:crypto'
import { asId, type ShadowId, type StaffId, type TrainingStepId } from '@akin/core/support/ids'
import { untrained } from '@akin/core/training/standing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PracticeStore } from '../../src/ports/practice-store.ts'
import type { TakenStep, TrainingStore } from '../../src/ports/training-store.ts'

export type OpenTraining = TrainingStore & {
	readonly practice: PracticeStore
	readonly people: readonly [StaffId, StaffId]
} & AsyncDisposable

/** What every store of training does. */
export function registerTrainingContract(name: string, open: () => Promise<OpenTraining>): void {
	describe(`training in ${name}`, () => {
		let store: OpenTraining
		beforeEach(async () => {
			store = await open()
		})
		afterEach(() => store[Symbol.asyncDispose]())
		const lena = { id: asId<StaffId>(randomUUID()), name: 'Lena' }
		const step = (staffId: StaffId, given: Partial<TakenStep> = {}): TakenStep => ({
			...{ id: asId<TrainingStepId>(randomUUID()), staffId, kind: 'sign_off', rung: 'shadow', by: lena, at: 5_000, note: null },
			...given,
		})
		const change = { opened: 'shadow', lessonsFrom: null, practiceFrom: 4_000, shadowFrom: 4_500 } as const

		test('[LD1] nothing is known of whoever did nothing, and each is asked by themselves', async () => {
			const [one, other] = store.people
			await store.passLesson(one, 'limits', 2_000)
			await store.practice.finish(one, 'mo-exam', 3_000)
			expect(await store.load(other)).toEqual({ training: untrained, version: 0 })
			const own = {
				...untrained,
				lessons: [{ lesson: 'limits', passedAt: 2_000 }],
				rolePlays: [{ rolePlay: 'mo-exam', finishedAt: 3_000 }],
			}
			expect(await store.loadMany([one, other])).toEqual(
				new Map([
					[one, { training: own, version: 0 }],
					[other, { training: untrained, version: 0 }],
				]),
			)
			expect(await store.loadMany([])).toEqual(new Map())
		})

		test('[LD2] of two answers, and of an old one that comes late, the latest stands', async () => {
			const [one] = store.people
			await Promise.all([
				store.passLesson(one, 'limits', 3_000),
				store.passLesson(one, 'limits', 5_000),
				store.passLesson(one, 'limits', 4_000),
			])
			expect((await store.load(one)).training.lessons).toEqual([{ lesson: 'limits', passedAt: 5_000 }])
		})

		test('[LD17] what somebody read along with counts once for each asking, and is theirs alone', async () => {
			const [one, other] = store.people
			const [first, second] = [asId<ShadowId>(randomUUID()), asId<ShadowId>(randomUUID())]
			await Promise.all([
				store.countShadowed(one, first, 3_000),
				store.countShadowed(one, first, 3_000),
				store.countShadowed(one, second, 4_000),
			])
			expect((await store.load(one)).training.shadowed).toEqual([3_000, 4_000])
			expect((await store.load(other)).training.shadowed).toEqual([])
		})

		test('[LD7] of several who decide on the same, one stands; the others have changed nothing', async () => {
			const [one] = store.people
			for (const version of [0, 1]) {
				const steps = Array.from({ length: 5 }, () => step(one))
				const taken = await Promise.all(steps.map((each) => store.take(each, version, change)))
				expect(taken.filter((isTaken) => isTaken)).toHaveLength(1)
			}
			expect(await store.load(one)).toEqual({ training: { ...untrained, ...change }, version: 2 })
			expect(await store.stepsOf([one])).toHaveLength(2)
		})

		test('[LD5] somebody who begins on a rung can be signed off and sent back from there, and does not begin twice', async () => {
			const [one] = store.people
			await store.begin(one, { opened: 'all', knownSince: 1_000 })
			await store.begin(one, { opened: null, knownSince: null })
			expect(await store.load(one)).toEqual({ training: { ...untrained, opened: 'all', knownSince: 1_000 }, version: 0 })
			expect(await store.take(step(one, { kind: 'send_back', rung: 'solo' }), 0, { ...change, opened: 'solo' })).toBe(true)
			expect((await store.load(one)).training).toMatchObject({ opened: 'solo', knownSince: 1_000 })
		})

		test('[LD6] steps are told with their sealed words, the latest first, and of those alone who are asked about', async () => {
			const [one, other] = store.people
			const note = { wrappedKey: new Uint8Array([1, 2]), sealed: new Uint8Array([3]) }
			const first = step(one, { note })
			const second = step(one, { kind: 'send_back', rung: 'practice', at: 6_000 })
			await store.take(first, 0, change)
			await store.take(second, 1, { ...change, opened: null })
			await store.take(step(other), 0, change)
			const steps = await store.stepsOf([one])
			expect(
				steps.map((each) => ({ ...each, note: each.note && { wrappedKey: [...each.note.wrappedKey], sealed: [...each.note.sealed] } })),
			).toEqual([second, { ...first, note: { wrappedKey: [1, 2], sealed: [3] } }])
		})
	})
}
