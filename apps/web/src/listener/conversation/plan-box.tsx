import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { planQuestion } from '@akin/core/plan/plan-questions'
import { planSteps } from '@akin/core/plan/plan-steps'
import { planTogetherOf } from '@akin/core/plan/plan-together'
import { Button } from '@akin/ui/core/button'
import { usePlanWords } from '@akin/ui/core/plan-words'
import { VisuallyHidden } from '@akin/ui/core/visually-hidden'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDesk } from '../session/desk-context.tsx'
import styles from './prompts.module.css'

export interface PlanBoxProps {
	readonly conversation: ListenerOpenConversation
	readonly about: string
	/** The words of an offer or a question stand in the message box now. */
	readonly onPut: () => void
}

/** A plan for hard moments, made step by step: it is offered and asked about from here. What the person writes there is not here, and nowhere. */
export function PlanBox({ conversation: { id, view, entries }, about, onPut }: PlanBoxProps) {
	const { t } = useLingui()
	const { drafts } = useDesk()
	const words = usePlanWords()
	const handles = view.state.kind === 'handling'
	const plan = planTogetherOf(entries.room)
	if (!handles && plan.kind !== 'open') return null
	const offer = () => {
		drafts.putCard(id, planQuestion('offer', view.language), { kind: 'offer', of: 'plan' })
		onPut()
	}
	return (
		<section className={styles.box} aria-label={t`Plan with ${about}`} data-tool="plan">
			<details>
				<summary className={styles.summary}>
					<Trans>Plan for hard moments</Trans>
				</summary>
				<div className={styles.body}>
					<p className={styles.about}>
						{plan.kind === 'offered' ? (
							<Trans>The person has been asked. They have not answered yet.</Trans>
						) : plan.kind === 'declined' ? (
							<Trans>The person would rather not, for now. They can make one alone at any time.</Trans>
						) : plan.kind === 'open' ? (
							<Trans>Ask about one step at a time. What they write stays on their page: you see what they show you.</Trans>
						) : (
							<Trans>Seven steps in the person's own words. What they write stays on their page, unless they show it to you.</Trans>
						)}
					</p>
					{plan.kind === 'open' ? (
						<ol className={styles.list}>
							{planSteps.map((step) => {
								const { title, asks } = words(step)
								const asked = plan.asked.get(step)
								return (
									<li key={step} className={styles.prompt} data-step={step}>
										<span>
											{title}
											{asked && (
												<span className={styles.about}>
													{' · '}
													{asked.answer === 'accepted' ? (
														<Trans>written down</Trans>
													) : asked.answer === 'declined' ? (
														<Trans>left out</Trans>
													) : (
														<Trans>asked</Trans>
													)}
												</span>
											)}
										</span>
										<span className={styles.about}>{asks}</span>
										{handles && (
											<Button
												size="small"
												onClick={() => {
													drafts.putCard(id, planQuestion(step, view.language), { kind: 'step', step })
													onPut()
												}}
											>
												<Trans>Put it into the message box</Trans> <VisuallyHidden>{title}</VisuallyHidden>
											</Button>
										)}
									</li>
								)
							})}
						</ol>
					) : (
						handles &&
						plan.kind !== 'offered' && (
							<div>
								<Button size="small" onClick={offer}>
									<Trans>Put an offer into the message box</Trans>
								</Button>
							</div>
						)
					)}
				</div>
			</details>
		</section>
	)
}
