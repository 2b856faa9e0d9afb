import { Trans } from '@lingui/react/macro'
import { EmergencyLine } from '../urgent-help/emergency-line.tsx'

/** For somebody whose browser has a session already: what they left open is fetched. */
export function OpeningAgain() {
	return (
		<div className="seeker-column">
			<h1 tabIndex={-1}>
				<Trans>One moment</Trans>
			</h1>
			<EmergencyLine />
			<p className="seeker-status">
				<Trans>Your chat is opened again.</Trans>
			</p>
			<noscript>
				<p>
					<Trans>Chat needs JavaScript. The numbers above work without it.</Trans>
				</p>
			</noscript>
		</div>
	)
}
