import { type Plan, type PlanStep, planSteps } from './plan.ts'

/** As plain text, made on the device, under a name that says nothing. */
export function savePlanAsFile(title: string, plan: Plan, titleOf: (step: PlanStep) => string): void {
	const parts = planSteps.map((step, at) => `${at + 1}. ${titleOf(step)}\n${plan[step].trim()}`)
	const address = URL.createObjectURL(new Blob([`${title}\n\n${parts.join('\n\n')}\n`], { type: 'text/plain' }))
	const link = document.createElement('a')
	link.href = address
	link.download = 'notes.txt'
	link.click()
	URL.revokeObjectURL(address)
}
