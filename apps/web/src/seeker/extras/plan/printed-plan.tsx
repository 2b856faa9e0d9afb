import { planSteps } from '@akin/core/plan/plan-steps'
import { usePlanWords } from '@akin/ui/core/plan-words'
import { PrintedPage } from '../printed-page.tsx'
import type { Plan } from './plan.ts'

/** The plan as it stands on paper: one page, called "Plan", with nothing on it that says where it comes from. */
export function PrintedPlan({ plan, title }: { readonly plan: Plan; readonly title: string }) {
	const words = usePlanWords()
	return (
		<PrintedPage name="plan" title={title} onePage>
			{planSteps.map((step) => (
				<section key={step}>
					<h2>{words(step).title}</h2>
					<p dir="auto">{plan[step].trim()}</p>
				</section>
			))}
		</PrintedPage>
	)
}
