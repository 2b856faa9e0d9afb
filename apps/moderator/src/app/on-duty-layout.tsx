import type { SupervisorSession, SupervisorSnapshot } from '@akin/client/supervisor-session'
import { buttonClass } from '@akin/ui/core/button'
import { ToastProvider } from '@akin/ui/staff/toast'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { SignedOutReason } from '../account/signed-out-words.tsx'
import { AlertSlot } from '../alerts/alert-slot.tsx'
import { type AlertSound, createAlertSound } from '../alerts/alert-sound.ts'
import { AlertsProvider } from '../alerts/alerts-context.tsx'
import { SoundContext } from '../alerts/sound-context.ts'
import { ApprovalLine } from '../approvals/approval-line.tsx'
import { DraftsProvider } from '../conversation/drafts-context.tsx'
import { PausedBanner } from '../intake/paused-banner.tsx'
import { KeysProvider } from '../keys/keys-context.tsx'
import { useRegionKeys } from '../keys/use-region-keys.ts'
import { FreshnessContext } from '../session/freshness-context.ts'
import { SessionContext, useMe } from '../session/session-context.ts'
import { useBoardFreshness } from '../session/use-board-freshness.ts'
import { useAnnouncer } from './announcer-context.ts'
import { ArrivalContext } from './arrival-focus.ts'
import { CommandsProvider } from './commands-context.tsx'
import { ConnectionLine } from './connection-line.tsx'
import styles from './top-bar.module.css'
import { TopBar } from './top-bar.tsx'
import { UndeliveredWords } from './undelivered-words.tsx'

export type OnDutyLayoutProps = {
	readonly makeSession: () => SupervisorSession
	readonly makeSound?: () => AlertSound
	/** The session is over: leave for the sign-in page. */
	readonly onGone: (reason: SignedOutReason) => void
	readonly onSignOut: () => void
	readonly children: ReactNode
}

/** Everything that outlives a single screen: the live session, the alerts and their sound, the line about the connection. */
export function OnDutyLayout({ makeSession, makeSound = createAlertSound, onGone, onSignOut, children }: OnDutyLayoutProps) {
	const [session] = useState(makeSession)
	const [sound] = useState(makeSound)
	const announcer = useAnnouncer()
	const been = useRef(false)
	const gone = useSyncExternalStore(session.subscribe, () => goneBecause(session.getSnapshot()))
	const hasUnsent = useSyncExternalStore(session.subscribe, () => session.getSnapshot().hasUnsent)

	useEffect(() => {
		session.open()
		return () => session.close()
	}, [session])
	useEffect(() => () => sound.dispose(), [sound])

	useEffect(() => {
		if (gone === null) return
		onGone(gone === 'expired' || gone === 'replaced' || gone === 'signed_out' ? gone : 'ended')
	}, [gone, onGone])

	useEffect(() => {
		if (!hasUnsent) return
		const warn = (event: BeforeUnloadEvent) => event.preventDefault()
		window.addEventListener('beforeunload', warn)
		return () => window.removeEventListener('beforeunload', warn)
	}, [hasUnsent])

	return (
		<SessionContext value={session}>
			<SoundContext value={sound}>
				<ToastProvider say={announcer.status}>
					<AlertsProvider>
						<DraftsProvider>
							<ArrivalContext value={been}>
								<CommandsProvider>
									<KeysProvider>
										<Fresh>
											<Shell onSignOut={onSignOut}>{children}</Shell>
										</Fresh>
									</KeysProvider>
								</CommandsProvider>
							</ArrivalContext>
						</DraftsProvider>
					</AlertsProvider>
				</ToastProvider>
			</SoundContext>
		</SessionContext>
	)
}

const goneBecause = ({ status }: SupervisorSnapshot) => (status.kind === 'gone' ? status.reason : null)

function Fresh({ children }: { readonly children: ReactNode }) {
	const freshness = useBoardFreshness()
	return <FreshnessContext value={freshness}>{children}</FreshnessContext>
}

function Shell({ onSignOut, children }: { readonly onSignOut: () => void; readonly children: ReactNode }) {
	useRegionKeys()
	const me = useMe()
	const announcer = useAnnouncer()
	return (
		<div className={styles.shell}>
			<a href="#main" className={buttonClass({ variant: 'primary' }, `vh ${styles.skip}`)}>
				<Trans>Skip to the content</Trans>
			</a>
			<header>
				{me?.demo && (
					<p className={styles.demo}>
						<Trans>Demo world: invented people only. Not for real support.</Trans>
					</p>
				)}
				<TopBar onSignOut={onSignOut} />
			</header>
			<div className={styles.sticky}>
				<AlertSlot announcer={announcer} />
				<ConnectionLine />
				<ApprovalLine />
			</div>
			<PausedBanner />
			<UndeliveredWords />
			{children}
		</div>
	)
}
