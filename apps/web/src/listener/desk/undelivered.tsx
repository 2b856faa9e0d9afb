import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import styles from './undelivered.module.css'

/** Words for a conversation that was gone before they left here (M2): they are shown until the listener lets them go. */
export function Undelivered() {
	const { t } = useLingui()
	const { session } = useDesk()
	const { undelivered } = useSnapshot()
	if (undelivered.length === 0) return null
	return (
		<section aria-label={t`Not sent`}>
			<ul className={styles.list}>
				{undelivered.map(({ clientId, kind, text }) => (
					<li key={clientId}>
						<Notice
							tone="error"
							title={
								kind === 'whisper' ? (
									<Trans>This whisper was not sent. The conversation is no longer yours.</Trans>
								) : (
									<Trans>This was not sent. The conversation is no longer yours.</Trans>
								)
							}
							actions={
								<Button size="small" onClick={() => session.discard(clientId)}>
									<Trans>Delete</Trans>
								</Button>
							}
						>
							<p dir="auto" className={styles.words}>
								{text}
							</p>
						</Notice>
					</li>
				))}
			</ul>
		</section>
	)
}
