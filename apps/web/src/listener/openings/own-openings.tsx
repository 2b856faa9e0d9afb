import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { HandleName } from '@akin/ui/staff/handle-name'
import { useOpeningReason } from '@akin/ui/staff/opening-reason-words'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import styles from './own-openings.module.css'

/** Who opened conversations of this listener once they had ended, and why. Nothing while nobody has. */
export function OwnOpenings() {
	const { i18n } = useLingui()
	const { session } = useDesk()
	const { ready, status, openings } = useSnapshot()
	const reason = useOpeningReason()
	const isHere = ready && status.kind === 'ok'
	// After a lost connection too: what was told meanwhile is missing.
	useEffect(() => {
		if (isHere) void session.lookAtOpenings()
	}, [session, isHere])

	if (openings.length === 0) return null
	const when = new Intl.DateTimeFormat(intlLocale(i18n.locale), { dateStyle: 'medium', timeStyle: 'short' })
	return (
		<details className={styles.openings}>
			<summary>
				<Trans>Who opened your closed conversations</Trans> <span className={styles.count}>{openings.length}</span>
			</summary>
			<ul className={styles.list}>
				{openings.map(({ handle, opening }) => (
					<li key={`${opening.name} ${opening.openedAt} ${handle.landform} ${handle.number}`}>
						<HandleName handle={handle} />:{' '}
						<Trans>
							opened by <bdi>{opening.name}</bdi>, <bdi>{when.format(opening.openedAt)}</bdi>
						</Trans>
						{' · '}
						{reason(opening.reason)}
					</li>
				))}
			</ul>
		</details>
	)
}
