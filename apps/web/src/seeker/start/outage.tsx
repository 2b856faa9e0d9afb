import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { Numbers } from '../urgent-help/numbers.tsx'

/** The server cannot be reached. We keep asking; meanwhile others can be reached. */
export function Outage({ onHelp }: { readonly onHelp: () => void }) {
	return (
		<div className="seeker-column">
			<h1 tabIndex={-1}>
				<Trans>Chat is not working</Trans>
			</h1>
			<Notice
				actions={
					<Button onClick={onHelp}>
						<Trans>Urgent help</Trans>
					</Button>
				}
			>
				<Trans>This is our fault, not yours. We keep trying, and the chat will appear here. These people are there now:</Trans>
			</Notice>
			<Numbers />
		</div>
	)
}
