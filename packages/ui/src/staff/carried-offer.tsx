import { Trans } from '@lingui/react/macro'
import { Button } from '../core/button.tsx'
import styles from './worksheet-body.module.css'

/** What goes along with the words in the message box, and the way to leave it out. No paragraph: it stands in the one below the box. */
export function CarriedOffer({ onRemove }: { readonly onRemove: () => void }) {
	return (
		<span className={styles.carried}>
			<Trans>The worksheet is offered with these words.</Trans>{' '}
			<Button size="small" variant="quiet" onClick={onRemove}>
				<Trans>Leave it out</Trans>
			</Button>
		</span>
	)
}
