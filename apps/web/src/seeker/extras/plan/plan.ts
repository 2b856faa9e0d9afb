import { type PlanStep, planSteps } from '@akin/core/plan/plan-steps'

/** What somebody wrote for each step; nothing where they left it out. */
export type Plan = Readonly<Record<PlanStep, string>>

export const emptyPlan: Plan = { signs: '', alone: '', around: '', people: '', services: '', safer: '', reasons: '' }
export const isEmptyPlan = (plan: Plan): boolean => planSteps.every((step) => plan[step].trim() === '')

/** What was written before the kept plan was opened stands below what is kept: neither takes the other's place. */
export const joinPlans = (kept: Plan, written: Plan): Plan =>
	Object.fromEntries(
		planSteps.map((step) => {
			const parts = [kept[step], written[step]].filter((text) => text.trim() !== '')
			return [step, kept[step] === written[step] ? kept[step] : parts.join('\n')]
		}),
	) as Plan

/** What was kept, read again; null when it is no plan. */
export function parsePlan(text: string): Plan | null {
	try {
		const kept: unknown = JSON.parse(text)
		if (typeof kept !== 'object' || kept === null) return null
		const written = kept as Readonly<Record<string, unknown>>
		const entries = planSteps.map((step) => [step, typeof written[step] === 'string' ? written[step] : ''] as const)
		return Object.fromEntries(entries) as Plan
	} catch {
		return null
	}
}
