import { Button } from '@akin/ui/core/button'
import { ConnectionBanner } from '@akin/ui/core/connection-banner'
import { Trans } from '@lingui/react/macro'

/** The server no longer speaks with a page as old as this one. Never reloaded by itself: there may be words here. */
export function OutOfDate() {
	return (
		<ConnectionBanner state="lost">
			<Trans>This page is out of date. Copy any words you want to keep, then load it again.</Trans>{' '}
			<Button onClick={() => location.reload()}>
				<Trans>Load again</Trans>
			</Button>
		</ConnectionBanner>
	)
}
