import { Trans } from '@lingui/react/macro'
import { Button } from '../core/button.tsx'
import { usePlanWords } from '../core/plan-words.tsx'
import styles from './worksheet-body.module.css'

/** What words in the message box can carry. */
export type CarriedCard =
	| { readonly kind: 'offer'; readonly of: 'worksheet' | 'plan' }
	| { readonly kind: 'step'; readonly step: Parameters<ReturnType<typeof usePlanWords>>[0] }

/** What goes along with the words in the message box, and the way to leave it out. No paragraph: it stands in the one below the box. */
export function CarriedOffer({ card, onRemove }: { readonly card: CarriedCard; readonly onRemove: () => void }) {
	const step = usePlanWords()
	const title = card.kind === 'step' ? step(card.step).title : ''
	return (
		<span className={styles.carried}>
			{card.kind === 'step' ? (
				<Trans>These words ask about a step of the plan: {title}.</Trans>
			) : card.of === 'plan' ? (
				<Trans>A plan is offered with these words.</Trans>
			) : (
				<Trans>The worksheet is offered with these words.</Trans>
			)}{' '}
			<Button size="small" variant="quiet" onClick={onRemove}>
				<Trans>Leave it out</Trans>
			</Button>
		</span>
	)
}
