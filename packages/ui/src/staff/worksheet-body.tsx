import { Trans } from '@lingui/react/macro'
import { Button } from '../core/button.tsx'
import { Worksheet, type WorksheetProps } from '../core/worksheet.tsx'
import styles from './worksheet-body.module.css'

export interface WorksheetBodyProps extends Omit<WorksheetProps, 'size'> {
	/** Whether the person has opened it, as the log says. */
	readonly state: 'none' | 'offered' | 'declined' | 'open'
	/** Puts the words of an offer into the message box; null for whoever does not write to the person. */
	readonly onOffer: (() => void) | null
}

/** The worksheet beside a conversation. Until the person has opened it there is nothing in it, and nobody of staff writes into it. */
export function WorksheetBody({ state, onOffer, onWrite, ...sheet }: WorksheetBodyProps) {
	if (state === 'open') return <Worksheet {...sheet} onWrite={onWrite} size="small" />
	return (
		<div className={styles.before}>
			<p>
				{state === 'offered' ? (
					<Trans>The person has been asked. They have not answered yet.</Trans>
				) : state === 'declined' ? (
					<Trans>The person would rather not, for now. They can open it themselves at any time.</Trans>
				) : (
					<Trans>Name it, ideas, for and against, one small step, when. You and the person fill it in together, if they want to.</Trans>
				)}
			</p>
			{onOffer && state !== 'offered' && (
				<div>
					<Button size="small" onClick={onOffer}>
						<Trans>Put an offer into the message box</Trans>
					</Button>
				</div>
			)}
		</div>
	)
}
