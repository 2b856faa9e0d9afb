import type { SeekerSession } from '@akin/client/seeker-session'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { SeekerDialog } from '../frame/seeker-dialog.tsx'
import styles from './after.module.css'

/** Erasing destroys the key of the words at once; copies in backups become unreadable on the day the server names. */
export function Erase({
	session,
	erased,
	finalInBackupsAt,
	announcer,
	onErased,
}: {
	readonly session: SeekerSession
	readonly erased: boolean
	/** When the last backups become unreadable; null when this page does not know it. */
	readonly finalInBackupsAt: number | null
	readonly announcer: Announcer
	readonly onErased: (finalInBackupsAt: number) => void
}) {
	const { t, i18n } = useLingui()
	const [asking, setAsking] = useState(false)
	const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')

	const erase = async () => {
		setAsking(false)
		setState('busy')
		const reply = await session.eraseConversation()
		if (!reply.ok) {
			setState('failed')
			announcer.status(t`We could not erase it just now. Please try again.`)
			return
		}
		setState('idle')
		announcer.status(t`What you wrote is erased.`)
		onErased(reply.data.finalInBackupsAt)
	}

	if (erased)
		return (
			<section className={styles.erase}>
				<Notice tone="done" title={<Trans>What you wrote is erased.</Trans>}>
					{finalInBackupsAt !== null && (
						<Trans>
							Nobody can read it any more. The last backups become unreadable on{' '}
							{new Intl.DateTimeFormat(intlLocale(i18n.locale), { dateStyle: 'long' }).format(finalInBackupsAt)}.
						</Trans>
					)}
				</Notice>
			</section>
		)
	return (
		<section className={styles.erase}>
			<h2>
				<Trans>Your words</Trans>
			</h2>
			<p>
				<Trans>You can erase what you wrote. Then nobody can read this chat any more, and it cannot be brought back.</Trans>
			</p>
			{state === 'failed' && (
				<Notice tone="error">
					<Trans>We could not erase it just now. Please try again.</Trans>
				</Notice>
			)}
			<div className={styles.actions}>
				<Button variant="danger" busy={state === 'busy'} onClick={() => setAsking(true)}>
					<Trans>Erase what I wrote</Trans>
				</Button>
			</div>
			<SeekerDialog
				open={asking}
				onClose={() => setAsking(false)}
				title={<Trans>Erase this chat?</Trans>}
				actions={
					<>
						<Button variant="primary" data-autofocus onClick={() => setAsking(false)}>
							<Trans>Keep it for now</Trans>
						</Button>
						<Button variant="danger" onClick={() => void erase()}>
							<Trans>Erase what I wrote</Trans>
						</Button>
					</>
				}
			>
				<p>
					<Trans>It cannot be brought back, not even by us.</Trans>
				</p>
			</SeekerDialog>
		</section>
	)
}
