import { type PlanStep, planSteps } from '@akin/core/plan/plan-steps'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { usePlanWords } from '@akin/ui/core/plan-words'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import styles from './plan.module.css'
import type { Together } from './use-plan-together.ts'

export interface WhereYouAreProps {
	readonly together: Together
	/** The step they were in last. */
	readonly reached: PlanStep | null
	readonly announcer: Announcer
	/** To the chat. */
	readonly onClose: () => void
}

/** What came while the plan is open: a question about another step, and words in the chat. Nothing moves by itself. */
export function WhereYouAre({ together: { at, said }, reached, announcer, onClose }: WhereYouAreProps) {
	const { t } = useLingui()
	const words = usePlanWords()
	const [seen, setSeen] = useState<Seen>({ card: at?.card ?? null, said })
	const isReached = at !== null && at.step === reached
	useEffect(() => {
		if (isReached) setSeen((before) => withQuestion(before, at.card))
	}, [isReached, at])
	const place = useRef<HTMLDivElement>(null)
	const next = at !== null && at.card !== seen.card ? at : null
	const number = next === null ? 0 : planSteps.indexOf(next.step) + 1
	const title = next === null ? '' : words(next.step).title
	const asks = next === null ? null : t`The next question is about step ${{ number }}: ${{ title }}.`
	useEffect(() => {
		if (asks !== null) announcer.status(asks)
	}, [asks, announcer])
	/** Beside the question itself. */
	const news = { messages: said - seen.said - (next === null ? 0 : 1) }
	if (next === null && news.messages <= 0) return null
	const go = () => {
		if (next !== null) setSeen((before) => withQuestion(before, next.card))
		const field = place.current?.closest('dialog')?.querySelector<HTMLElement>(`[data-step="${next?.step}"] textarea`)
		field?.focus()
		field?.scrollIntoView({ block: 'center' })
	}
	return (
		<div ref={place} className={styles.news}>
			{next !== null && (
				<>
					<p>{asks}</p>
					<Button variant="primary" onClick={go}>
						<Trans>Go to this step</Trans>
					</Button>
				</>
			)}
			{news.messages > 0 && (
				<Button onClick={onClose}>
					<Plural value={news.messages} one="# new message in the chat. Go there" other="# new messages in the chat. Go there" />
				</Button>
			)}
		</div>
	)
}

type Seen = { readonly card: number | null; readonly said: number }
/** The question is one of the messages. */
const withQuestion = (before: Seen, card: number): Seen => (before.card === card ? before : { card, said: before.said + 1 })
