import type { ListenerSnapshot } from '@akin/client/listener-session'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import styles from './offer-card.module.css'

type Withdrawn = NonNullable<ListenerSnapshot['withdrawn']>

/** Why an offer that stood here a moment ago is gone. */
export function OfferWithdrawn({ withdrawn }: { readonly withdrawn: Withdrawn }) {
	const { t } = useLingui()
	const { session, announcer } = useDesk()
	useEffect(() => {
		announcer.status(t`The offer is over.`)
	}, [announcer, t])
	return (
		<section className={styles.withdrawn} aria-label={t`The last offer`}>
			<Notice
				actions={
					<Button size="small" onClick={() => session.dismissWithdrawn()}>
						<Trans>All right</Trans>
					</Button>
				}
			>
				<WithdrawnWords reason={withdrawn.reason} />
			</Notice>
		</section>
	)
}

function WithdrawnWords({ reason }: { readonly reason: Withdrawn['reason'] }) {
	switch (reason) {
		case 'expired':
			return <Trans>That offer went back to the queue. The person keeps their place. Nothing is held against you.</Trans>
		case 'person_left':
			return <Trans>The person left before you could answer.</Trans>
		case 'taken_over':
			return <Trans>A supervisor answered that person.</Trans>
		case 'away':
			return <Trans>You missed two offers, so we stopped asking for now. Press the button below when you are back.</Trans>
	}
}
