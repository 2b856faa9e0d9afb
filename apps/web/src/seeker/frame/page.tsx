import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { LeavePresses } from '../leave/leave-presses.tsx'
import type { Screens } from '../screens.ts'
import type { DangerAnswer } from '../urgent-help/urgent-help-dialog.tsx'
import { DemoNote } from './demo-note.tsx'
import { DocumentLinks } from './document-links.tsx'
import { HelpButton } from './help-button.tsx'
import { SafetyBar } from './safety-bar.tsx'

export interface PageProps {
	readonly screen: 'start' | 'talk' | 'after'
	readonly demo: boolean
	readonly danger: DangerAnswer
	readonly say: (text: string) => void
	/** Where it stands by itself, while it is inside another page. */
	readonly ownWindow: string | null
	/** What dialogs are made of; null until it has arrived. */
	readonly screens: Screens | null
	/** Under the bar: the connection. */
	readonly banner: (controls: PageControls) => ReactNode
	readonly children: (controls: PageControls) => ReactNode
}

export interface PageControls {
	readonly openComfort: () => void
	readonly openHelp: () => void
}

/** The bar with urgent help, danger and the way out is on every screen, in the same place and order. */
export function Page({ screen, demo, danger, say, ownWindow, screens, banner, children }: PageProps) {
	const [help, setHelp] = useState<'help' | 'danger' | null>(null)
	const [comfortOpen, setComfortOpen] = useState(false)
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
			<SafetyBar>
				<HelpButton onOpen={screens && (() => setHelp('help'))}>
					<Trans>Urgent help</Trans>
				</HelpButton>
				<HelpButton onOpen={screens && (() => setHelp('danger'))}>
					<Trans>I am in danger</Trans>
				</HelpButton>
			</SafetyBar>
			{demo && <DemoNote />}
			{banner(controls)}
			<main className="seeker-main" id="main" tabIndex={-1}>
				{children(controls)}
			</main>
			{screen !== 'talk' && (
				<footer className="seeker-foot">
					<span>
						{ownWindow === null ? (
							<Trans>Nothing is kept on this device unless you ask for it.</Trans>
						) : (
							<Trans>
								This chat is inside another page. When that page is loaded again, your chat is lost.{' '}
								<a href={ownWindow} target="_blank" rel="noopener noreferrer">
									Open it by itself
								</a>
							</Trans>
						)}
					</span>
					<DocumentLinks />
					{screens && (
						<button type="button" className="seeker-quiet" onClick={() => setComfortOpen(true)}>
							<Trans>Comfort and language</Trans>
						</button>
					)}
				</footer>
			)}
			<LeavePresses say={say} />
			{screens && <screens.UrgentHelpDialog open={help} danger={answer} onClose={() => setHelp(null)} />}
			{screens && <screens.ComfortDialog open={comfortOpen} onClose={() => setComfortOpen(false)} />}
		</div>
	)
}
