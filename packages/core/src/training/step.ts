import type { Instant } from '../support/instant.ts'
import { ok, type Result, refused } from '../support/result.ts'
import { isAbove, type OpenedRung, openedRungs, type Rung } from './rung.ts'
import { type Standing, type Training, untrained } from './standing.ts'

/** What a coordinator decides about somebody's rung. */
export type TrainingStep = { readonly kind: 'sign_off'; readonly rung: OpenedRung } | { readonly kind: 'send_back'; readonly rung: Rung }
export type StepRefusal =
	/** What has to come before it is not done, or it is not the next one. */
	| 'not_ready'
	/** They do not stand above it. */
	| 'not_above'

/** What a step changes of what is stored. */
export type StoredStep = Pick<Training, 'opened' | 'lessonsFrom' | 'practiceFrom' | 'shadowFrom'>

/** [LD5] [LD6] What a step makes of somebody's training, or why it cannot be. */
export function takeStep(training: Training, standing: Standing, step: TrainingStep, now: Instant): Result<StoredStep, StepRefusal> {
	const { opened, lessonsFrom, practiceFrom, shadowFrom } = training
	if (step.kind === 'sign_off') {
		const isNext = standing.next.kind === 'sign_off' && standing.next.rung === step.rung
		return isNext ? ok({ opened: step.rung, lessonsFrom, practiceFrom, shadowFrom }) : refused('not_ready')
	}
	if (!isAbove(standing.rung === 'lessons' ? (opened ?? 'lessons') : standing.rung, step.rung)) return refused('not_above')
	switch (step.rung) {
		case 'lessons':
			return ok({ opened: null, lessonsFrom: now, practiceFrom: now, shadowFrom: now })
		case 'practice':
			return ok({ opened: null, lessonsFrom, practiceFrom: now, shadowFrom: now })
		default: {
			const readAgain = step.rung === 'shadow' ? now : shadowFrom
			const known = openedRungs.find((rung) => rung === step.rung) ?? untrained.opened
			return ok({ opened: known, lessonsFrom, practiceFrom, shadowFrom: readAgain })
		}
	}
}
