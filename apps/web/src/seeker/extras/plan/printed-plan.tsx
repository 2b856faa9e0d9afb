import { createPortal } from 'react-dom'
import styles from './plan.module.css'
import { type Plan, planSteps } from './plan.ts'
import { usePlanWords } from './plan-steps.tsx'

/** The plan as it stands on paper: one page, called "Plan", with nothing on it that says where it comes from. */
export function PrintedPlan({ plan, title }: { readonly plan: Plan; readonly title: string }) {
	const words = usePlanWords()
	return createPortal(
		<div className={styles.printed} data-printed-plan>
			<h1>{title}</h1>
			{planSteps.map((step) => (
				<section key={step}>
					<h2>{words(step).title}</h2>
					<p dir="auto">{plan[step].trim()}</p>
				</section>
			))}
		</div>,
		document.body,
	)
}
