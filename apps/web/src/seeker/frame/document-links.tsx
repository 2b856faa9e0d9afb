import { Trans, useLingui } from '@lingui/react/macro'

/** What can be read about the service. Each is a page of its own that needs no JavaScript. */
export function DocumentLinks() {
	const { t } = useLingui()
	return (
		<nav className="seeker-links" aria-label={t`About this chat`}>
			<a href="/privacy">
				<Trans>Privacy</Trans>
			</a>
			<a href="/safer-online">
				<Trans>Stay safer online</Trans>
			</a>
			<a href="/accessibility">
				<Trans>Accessibility</Trans>
			</a>
		</nav>
	)
}
