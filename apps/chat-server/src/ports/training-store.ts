import type { ShadowId, StaffId, TrainingStepId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { LessonId } from '@akin/core/training/lesson-ids'
import type { Rung } from '@akin/core/training/rung'
import type { Training } from '@akin/core/training/standing'
import type { StoredStep } from '@akin/core/training/step'

/** Training with the number of steps that led to it. */
export type StoredTraining = { readonly training: Training; readonly version: number }

/** What a coordinator decided about somebody's rung. */
export type TakenStep = {
	readonly id: TrainingStepId
	readonly staffId: StaffId
	readonly kind: 'sign_off' | 'send_back'
	readonly rung: Rung
	readonly by: { readonly id: StaffId; readonly name: string }
	readonly at: Instant
	/** Their words, sealed under a key of their own; null: none, or gone with the key. */
	readonly note: { readonly wrappedKey: Uint8Array; readonly sealed: Uint8Array } | null
}

export type TrainingStore = {
	load(id: StaffId): Promise<StoredTraining>
	/** Of everybody who is asked for; of whom nothing is known, `untrained`. */
	loadMany(ids: readonly StaffId[]): Promise<ReadonlyMap<StaffId, StoredTraining>>
	/** Again is harmless: the latest stands. */
	passLesson(id: StaffId, lesson: LessonId, at: Instant): Promise<void>
	/** [LD17] They read along with a conversation for long enough. Again, by the same asking, is harmless. */
	countShadowed(id: StaffId, shadow: ShadowId, at: Instant): Promise<void>
	/** Lets somebody begin with everything unlocked, or on some rung, because they listened before. Changes nothing for whoever has taken a step. */
	begin(id: StaffId, training: Pick<Training, 'opened' | 'knownSince'>): Promise<void>
	/**
	 * Stores a step and what it changes, if nobody has taken one since `version`. From then on nobody is added to whom they hold beyond what it
	 * unlocks [LD9].
	 */
	take(step: TakenStep, version: number, change: StoredStep): Promise<boolean>
	/** The latest first. */
	stepsOf(ids: readonly StaffId[]): Promise<readonly TakenStep[]>
}
