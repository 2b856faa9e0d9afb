import { planSteps } from '@akin/core/plan/plan-steps'
import { usePlanWords } from '@akin/ui/core/plan-words'
import { Trans } from '@lingui/react/macro'
import { DocumentPage } from './document-page.tsx'
import type { Facts } from './facts.ts'

/** The plan as a blank form for paper: no field, no script, nothing that could be sent. */
export function PlanForm({ front }: Facts) {
	const words = usePlanWords()
	return (
		<DocumentPage title={<Trans>A plan for hard moments</Trans>} demo={front.demo}>
			<p>
				<Trans>You can print this page and write on it. Leave out what you like. Nothing of it is sent or kept.</Trans>
			</p>
			{planSteps.map((step, at) => (
				<section key={step}>
					<h2>
						{at + 1}. {words(step).title}
					</h2>
					<p>{words(step).asks}</p>
					<div aria-hidden="true">
						<br />
						<hr />
						<br />
						<hr />
					</div>
				</section>
			))}
		</DocumentPage>
	)
}
