import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { Button } from '../core/button.tsx'
import styles from './suggestion-card.module.css'

export interface SuggestionCardProps {
	/** The supervisor whose words these are. */
	readonly author: string
	readonly text: string
	/** The words stand in the message box already. */
	readonly isInBox?: boolean | undefined
	readonly busy?: boolean | undefined
	/** Without them the card is a preview: its buttons are seen and do nothing. */
	readonly onUse?: (() => void) | undefined
	readonly onSetAside?: (() => void) | undefined
}

/**
 * A reply that a supervisor suggests, as the listener sees it. There is no button that sends it: the words go into the message box first. The
 * supervisor's preview is this very card.
 */
export function SuggestionCard({ author, text, isInBox = false, busy, onUse, onSetAside }: SuggestionCardProps) {
	const id = useId()
	return (
		<section className={styles.card} aria-labelledby={id} data-suggestion="">
			<h3 id={id} className={styles.title}>
				<Trans>
					<bdi>{author}</bdi> suggests a reply
				</Trans>
			</h3>
			<p dir="auto" className={styles.words}>
				{text}
			</p>
			<p className={styles.state}>
				{isInBox ? (
					<Trans>It is in your message box. Change it as you like. It is not sent until you send it.</Trans>
				) : (
					<Trans>The person does not see this. Use it, change it, or set it aside.</Trans>
				)}
			</p>
			<p className={styles.actions}>
				{!isInBox && (
					<Button size="small" unavailable={onUse === undefined} onClick={onUse}>
						<Trans>Put it into the message box</Trans>
					</Button>
				)}
				<Button size="small" variant="quiet" busy={busy} unavailable={onSetAside === undefined} onClick={onSetAside}>
					<Trans>Set aside</Trans>
				</Button>
			</p>
		</section>
	)
}
