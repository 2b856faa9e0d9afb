import { Button } from '@akin/ui/core/button'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { ComfortDialog } from '../comfort/comfort-dialog.tsx'
import { useComfort } from '../comfort/use-comfort.ts'
import { LeaveLink } from '../leave/leave-link.tsx'
import { LeavePresses } from '../leave/leave-presses.tsx'
import { type DangerAnswer, UrgentHelpDialog } from '../urgent-help/urgent-help-dialog.tsx'
import styles from './page.module.css'

export interface PageProps {
	readonly screen: 'start' | 'talk' | 'after'
	/** Everybody here is invented: somebody in need must know at once. */
	readonly demo: boolean
	readonly danger: DangerAnswer
	readonly say: (text: string) => void
	/** Under the bar: the connection. */
	readonly banner: (controls: PageControls) => ReactNode
	readonly children: (controls: PageControls) => ReactNode
}

export interface PageControls {
	readonly openComfort: () => void
	readonly openHelp: () => void
}

/** The bar with urgent help, danger and the way out is on every screen, in the same place and order. */
export function Page({ screen, demo, danger, say, banner, children }: PageProps) {
	const { t } = useLingui()
	const [help, setHelp] = useState<'help' | 'danger' | null>(null)
	const [comfortOpen, setComfortOpen] = useState(false)
	const comfort = useComfort()
	const controls: PageControls = { openComfort: () => setComfortOpen(true), openHelp: () => setHelp('help') }
	const answer: DangerAnswer =
		danger.kind === 'start'
			? {
					...danger,
					run: () => {
						setHelp(null)
						danger.run()
					},
				}
			: danger
	return (
		<div className="seeker-page" data-screen={screen}>
			<header className="seeker-bar">
				<a className="seeker-skip vh" href="#main">
					<Trans>Skip to the main part</Trans>
				</a>
				<LeaveLink className="seeker-skip vh" />
				<span className="seeker-name">
					<Trans>Chat</Trans>
				</span>
				<nav className="seeker-safety" aria-label={t`Safety`}>
					<button type="button" className="seeker-button" onClick={() => setHelp('help')}>
						<Trans>Urgent help</Trans>
					</button>
					<button type="button" className="seeker-button" onClick={() => setHelp('danger')}>
						<Trans>I am in danger</Trans>
					</button>
					<LeaveLink className="seeker-button seeker-exit" />
				</nav>
			</header>
			{demo && (
				<aside className="seeker-demo" aria-label={t`Demonstration`}>
					<Trans>Demonstration. Nobody real answers here.</Trans>
					{screen === 'start' && (
						<>
							{' '}
							<Trans>If you need someone, press Urgent help.</Trans>
						</>
					)}
				</aside>
			)}
			{banner(controls)}
			<main className="seeker-main" id="main" tabIndex={-1}>
				{children(controls)}
			</main>
			{screen !== 'talk' && (
				<footer className={styles.foot}>
					<span>
						<Trans>Nothing is kept on this device.</Trans>
					</span>
					<Button variant="quiet" onClick={() => setComfortOpen(true)}>
						<Trans>Comfort and language</Trans>
					</Button>
				</footer>
			)}
			<LeavePresses className={styles.press} say={say} />
			<UrgentHelpDialog open={help} danger={answer} onClose={() => setHelp(null)} />
			<ComfortDialog open={comfortOpen} onClose={() => setComfortOpen(false)} comfort={comfort} />
		</div>
	)
}
