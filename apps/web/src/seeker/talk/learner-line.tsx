import type { SeekerSession } from '@akin/client/seeker-session'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { ExtraReader } from '../readers/choose-readers.tsx'
import styles from './talk.module.css'

export interface LearnerLineProps {
	readonly session: SeekerSession
	readonly announcer: Announcer
	/** By first name. */
	readonly name: string
	/** Whom they have refused already: that stays. */
	readonly refused: readonly ExtraReader[]
}

/** Somebody who learns to listen reads along now: said as long as it is so, with one press that ends it and keeps it ended. */
export function LearnerLine({ session, announcer, name, refused }: LearnerLineProps) {
	const { t } = useLingui()
	const [busy, setBusy] = useState(false)
	const [failed, setFailed] = useState(false)
	useEffect(() => {
		announcer.status(t`${{ name }} is learning to listen and reads along now. You can end it above the box.`)
	}, [name, announcer, t])
	const end = async () => {
		setBusy(true)
		const reply = await session.refuseReaders([...new Set<ExtraReader>([...refused, 'learner'])])
		setBusy(false)
		setFailed(!reply.ok)
		if (reply.ok) announcer.status(t`No learner reads along any more.`)
	}
	return (
		<section className={styles.transfer} aria-label={t`Who reads along`} data-learner>
			<Notice
				actions={
					<Button busy={busy} onClick={end}>
						<Trans>No learner, please</Trans>
					</Button>
				}
			>
				<Trans>
					<bdi>{name}</bdi> is learning to listen and reads along now. They cannot write to you.
				</Trans>
			</Notice>
			{failed && (
				<p className={styles.transferRefused} role="alert">
					<Trans>We could not keep that just now. Nothing has changed. Please try again.</Trans>
				</p>
			)}
		</section>
	)
}
