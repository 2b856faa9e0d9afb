import type { PlanStep } from '@akin/core/plan/plan-steps'
import { withKept } from './kept-plan.ts'
import type { Plan } from './plan.ts'

/** The plan with more words at one step; once, however often it is pressed. One that is kept on this device goes on with them in it. */
export function addToPlan(plan: Plan, step: PlanStep, words: string): Plan {
	const before = withKept(plan)
	if (before[step].includes(words)) return before
	return { ...before, [step]: [before[step].trimEnd(), words].filter((part) => part !== '').join('\n') }
}
