import { Trans, useLingui } from '@lingui/react/macro'
import { OwnLink } from './own-link.tsx'

/** What can be read about the service. Each is a page of its own that needs no JavaScript. */
export function DocumentLinks() {
	const { t } = useLingui()
	return (
		<nav className="seeker-links" aria-label={t`About this chat`}>
			<OwnLink href="/privacy">
				<Trans>Privacy</Trans>
			</OwnLink>
			<OwnLink href="/safer-online">
				<Trans>Stay safer online</Trans>
			</OwnLink>
			<OwnLink href="/accessibility">
				<Trans>Accessibility</Trans>
			</OwnLink>
		</nav>
	)
}
