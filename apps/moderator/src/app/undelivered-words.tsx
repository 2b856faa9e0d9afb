import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSession, useSnapshot } from '../session/session-context.ts'
import styles from './undelivered-words.module.css'

/** Words that were written into a conversation which has since left this page: they are shown until somebody lets them go (M2). */
export function UndeliveredWords() {
	const { t } = useLingui()
	const session = useSession()
	const { undelivered } = useSnapshot()
	if (undelivered.length === 0) return null
	return (
		<section className={styles.words} aria-label={t`Not sent`}>
			{undelivered.map((one) => (
				<Notice
					key={one.clientId}
					tone="error"
					title={<Trans>This was not sent</Trans>}
					actions={
						<Button size="small" onClick={() => session.discard(one.clientId)}>
							<Trans>Delete</Trans>
						</Button>
					}
				>
					<p dir="auto" className={styles.text}>
						{one.text}
					</p>
				</Notice>
			))}
		</section>
	)
}
