import type { ReadRecord } from '@akin/client/record-desk'
import { mayRenew, openingPolicy } from '@akin/core/record/opening'
import { Button } from '@akin/ui/core/button'
import { Icon } from '@akin/ui/core/icon'
import { clockText, useNow } from '@akin/ui/staff/clock'
import { useOpeningReason } from '@akin/ui/staff/opening-reason-words'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
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
	const announcer = useAnnouncer()
	const { reason, expiresAt } = read.record.opening
	const { listener } = read.record.row
	const nearlyOver = mayRenew(read.record.opening, now)
	useEffect(() => {
		if (nearlyOver) announcer.status(t`Less than five minutes are left. You can go on for 30 minutes more.`)
	}, [nearlyOver, announcer, t])
	const run = async (act: () => Promise<{ readonly ok: boolean }>) => {
		setState('busy')
		const reply = await act()
		setState(reply.ok ? 'idle' : 'failed')
	}
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
				</Trans>{' '}
				{listener ? (
					<Trans>
						This is logged: <bdi>{listener.name}</bdi>, who listened, and the other supervisors see that you opened it, when and why.
					</Trans>
				) : (
					<Trans>This is logged: the other supervisors see that you opened it, when and why.</Trans>
				)}
				{state === 'failed' && (
					<>
						{' '}
						<Trans>That did not work. Please try again.</Trans>
					</>
				)}
			</p>
			{nearlyOver && (
				<Button size="small" busy={state === 'busy'} onClick={() => void run(() => session.records.renew(read.id))}>
					<Plural value={openingPolicy.lastsMs / 60_000} one="# minute more" other="# minutes more" />
				</Button>
			)}
			<Button size="small" busy={state === 'busy'} onClick={() => void run(() => session.records.end(read.id))}>
				<Trans>End now</Trans>
			</Button>
		</section>
	)
}
