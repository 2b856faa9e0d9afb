import { Trans, useLingui } from '@lingui/react/macro'
import { useContext } from 'react'
import { NewWindow } from './new-window.ts'

/** What can be read about the service. Each is a page of its own that needs no JavaScript. */
export function DocumentLinks() {
	const { t } = useLingui()
	const target = useContext(NewWindow)
	return (
		<nav className="seeker-links" aria-label={t`About this chat`}>
			<a href="/privacy" target={target}>
				<Trans>Privacy</Trans>
			</a>
			<a href="/safer-online" target={target}>
				<Trans>Stay safer online</Trans>
			</a>
			<a href="/accessibility" target={target}>
				<Trans>Accessibility</Trans>
			</a>
		</nav>
	)
}
