import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button, buttonClass } from '@akin/ui/core/button'
import { Icon } from '@akin/ui/core/icon'
import { HandleName, useHandleName } from '@akin/ui/staff/handle-name'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Clock } from '../board/ago.tsx'
import { openSignals } from '../board/attention-order.ts'
import { listenerName, Reason } from '../board/reason.tsx'
import { useSnapshot } from '../session/session-context.ts'
import styles from './alert-slot.module.css'
import { useAlerts } from './alerts-context.tsx'
import { showDesktopNotice } from './desktop-notice.ts'
import { useSound, useSoundState } from './sound-context.ts'
import { StageWords } from './stage-words.tsx'
import { useAlarm, useSoftSound } from './use-alarm.ts'
import { useSounding } from './use-sounding.ts'

/**
 * The one place where an alert is seen on every screen. It is always there, so that nothing moves when one comes, and it shows
 * whatever the sound says: nobody has to hear.
 */
export function AlertSlot({ announcer }: { readonly announcer: Announcer }) {
	const { t } = useLingui()
	const { board, alerts: policy } = useSnapshot()
	const alerts = useAlerts()
	const sound = useSound()
	const soundState = useSoundState()
	const handleName = useHandleName()
	const { ringing } = alerts
	const first = ringing[0]

	const takeNoticeDown = useRef<() => void>(() => undefined)
	useAlarm(useSounding(ringing), policy.repeatEveryMs, {
		ring() {
			sound.play('act_now')
			takeNoticeDown.current = showDesktopNotice(t`Someone needs you. Open the board.`)
		},
		onNew(ids) {
			const fresh = ringing.filter(({ signal }) => ids.includes(signal.id))
			announcer.alert(fresh.map(({ row }) => t`Act now: ${handleName(row.handle)}`).join('. '))
		},
		onQuiet: () => takeNoticeDown.current(),
	})
	const eyes = [...(board?.waiting ?? []), ...(board?.talking ?? [])]
		.flatMap(openSignals)
		.filter((signal) => signal.tier === 'needs_eyes')
		.map((signal) => signal.id)
	useSoftSound(eyes, board !== null, sound.play)

	const waiting = ringing.length
	useEffect(() => {
		const before = document.title
		if (waiting > 0) document.title = `(${waiting}) ${before}`
		return () => {
			document.title = before
		}
	}, [waiting])

	return (
		<section {...landmark} className={styles.slot} data-alerting={waiting > 0 || undefined} aria-label={t`Alerts`}>
			{first ? (
				<>
					<span className={styles.words}>
						<Icon name="octagon" />
						<span>
							<Link to="/conversations/$id" params={{ id: first.row.id }} className={styles.name} disabled={first.row.state === 'closed'}>
								<HandleName handle={first.row.handle} />
							</Link>{' '}
							· <Reason signal={first.signal} listener={listenerName(first.row)} /> · <Clock at={first.signal.raisedAt} />
							<StageWords signal={first.signal} />
							{waiting > 1 && (
								<>
									{' '}
									· <Plural value={waiting - 1} one="and # more" other="and # more" />
								</>
							)}
						</span>
					</span>
					<span className={styles.actions}>
						<Button size="small" className={styles.button} onClick={() => alerts.acknowledge(first.row)}>
							<Trans>Acknowledge</Trans>
						</Button>
						{first.row.state !== 'closed' && (
							<Link
								to="/conversations/$id"
								params={{ id: first.row.id }}
								className={buttonClass({ size: 'small' }, `${styles.button} ${styles.wide}`)}
							>
								<Trans>Read along</Trans>
							</Link>
						)}
					</span>
					{alerts.stateOf(first.signal.id) === 'failed' && (
						<span className={styles.failed}>
							<Trans>Not acknowledged. Try again.</Trans>
						</span>
					)}
				</>
			) : (
				<span className={styles.words}>
					<Trans>No alert is waiting for an answer.</Trans>
				</span>
			)}
			{soundState === 'locked' && (
				<span className={styles.silent}>
					<Trans>Alerts are silent until you press a key or click once on this page.</Trans>
				</span>
			)}
		</section>
	)
}
