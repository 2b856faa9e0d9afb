import type { OfferId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { Dialog } from '@akin/ui/core/dialog'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'
import styles from './offer-card.module.css'

/** One press says why and passes the person on; the reason helps the queue, it is no mark against anybody. */
export function DeclineDialog(props: { readonly open: boolean; readonly offerId: OfferId; readonly onClose: () => void }) {
	const { session } = useDesk()
	const decline = useAction()
	const pass = (reason: 'too_close' | 'language' | 'other') => async () => {
		if (await decline.run(() => session.declineOffer(props.offerId, reason))) props.onClose()
	}
	return (
		<Dialog
			open={props.open}
			onClose={props.onClose}
			title={<Trans>Pass this person on?</Trans>}
			actions={
				<Button onClick={props.onClose}>
					<Trans>Back to the offer</Trans>
				</Button>
			}
		>
			<p>
				<Trans>They keep their place and are offered to somebody else. Nothing is held against you.</Trans>
			</p>
			<div className={styles.reasons}>
				<Button busy={decline.busy} onClick={pass('too_close')}>
					<Trans>Too close to home</Trans>
				</Button>
				<Button busy={decline.busy} onClick={pass('language')}>
					<Trans>The language</Trans>
				</Button>
				<Button busy={decline.busy} onClick={pass('other')}>
					<Trans>Something else</Trans>
				</Button>
			</div>
			{decline.refusal && (
				<div role="alert">
					<Notice tone="error">
						<RefusalWords code={decline.refusal} />
					</Notice>
				</div>
			)}
		</Dialog>
	)
}
