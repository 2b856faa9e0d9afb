import { type Plan, type PlanStep, planSteps } from './plan.ts'

/** The plan as plain text. */
export function planText(title: string, plan: Plan, titleOf: (step: PlanStep) => string): string {
	const parts = planSteps.map((step, at) => `${at + 1}. ${titleOf(step)}\n${plan[step].trim()}`)
	return `${title}\n\n${parts.join('\n\n')}\n`
}
