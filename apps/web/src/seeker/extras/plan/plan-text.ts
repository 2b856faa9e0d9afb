import { type PlanStep, planSteps } from '@akin/core/plan/plan-steps'
import type { Plan } from './plan.ts'

/** The plan as plain text. */
export function planText(title: string, plan: Plan, titleOf: (step: PlanStep) => string): string {
	const parts = planSteps.map((step, at) => `${at + 1}. ${titleOf(step)}\n${plan[step].trim()}`)
	return `${title}\n\n${parts.join('\n\n')}\n`
}
