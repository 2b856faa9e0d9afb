import type { ReadRecord } from '@akin/client/record-desk'
import { Button } from '@akin/ui/core/button'
import { Icon } from '@akin/ui/core/icon'
import { clockText, useNow } from '@akin/ui/staff/clock'
import { useOpeningReason } from '@akin/ui/staff/opening-reason-words'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import styles from './record-screen.module.css'

/** That this is open, why, and for how long still: over the words for as long as they are there. */
export function OpeningBanner({ read }: { readonly read: ReadRecord }) {
	const { t } = useLingui()
	const session = useSession()
	const { clockOffsetMs } = useSnapshot()
	const words = useOpeningReason()
	const now = useNow(clockOffsetMs)
	const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
	const { reason, expiresAt } = read.record.opening
	return (
		<section {...landmark} className={styles.banner} aria-label={t`Opened record`}>
			<Icon name="eye" size={20} />
			<p>
				<strong>
					<Trans>You have opened this record: {words(reason)}.</Trans>
				</strong>{' '}
				<Trans>
					Time left{' '}
					<bdi dir="ltr" className={styles.time}>
						{clockText(expiresAt - now)}
					</bdi>
				</Trans>
				{state === 'failed' && (
					<>
						{' '}
						<Trans>It was not ended. Please try again.</Trans>
					</>
				)}
			</p>
			<Button
				size="small"
				busy={state === 'busy'}
				onClick={async () => {
					setState('busy')
					const reply = await session.records.end(read.id)
					if (!reply.ok) setState('failed')
				}}
			>
				<Trans>End now</Trans>
			</Button>
		</section>
	)
}
