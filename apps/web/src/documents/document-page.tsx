import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { DemoNote } from '../seeker/frame/demo-note.tsx'
import { DocumentLinks } from '../seeker/frame/document-links.tsx'
import { OwnLink } from '../seeker/frame/own-link.tsx'
import { SafetyBar } from '../seeker/frame/safety-bar.tsx'
import { EmergencyLine } from '../seeker/urgent-help/emergency-line.tsx'

export interface DocumentPageProps {
	readonly title: ReactNode
	readonly demo: boolean
	/** Left out where the page is about nothing else. */
	readonly emergencyLine?: boolean
	readonly children: ReactNode
}

/** A page to read: the same bar as the chat, nothing that needs JavaScript, and fit to be printed. */
export function DocumentPage({ title, demo, emergencyLine = true, children }: DocumentPageProps) {
	return (
		<div className="seeker-page">
			<SafetyBar>
				<OwnLink className="seeker-button" href="/help">
					<Trans>Urgent help</Trans>
				</OwnLink>
				<OwnLink className="seeker-button" href="/">
					<Trans>Back to the chat</Trans>
				</OwnLink>
			</SafetyBar>
			{demo && <DemoNote />}
			<main className="seeker-main" id="main">
				<div className="seeker-column seeker-text">
					<h1>{title}</h1>
					{emergencyLine && <EmergencyLine />}
					{children}
				</div>
			</main>
			<footer className="seeker-foot">
				<DocumentLinks />
			</footer>
		</div>
	)
}
