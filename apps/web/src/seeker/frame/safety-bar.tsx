import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { LeaveLink } from '../leave/leave-link.tsx'

/** The bar of every screen and document: a way past it, urgent help, and the way out, in the same place and order. */
export function SafetyBar({ children }: { readonly children: ReactNode }) {
	const { t } = useLingui()
	return (
		<header className="seeker-bar">
			<a data-own="" href="#main" className="seeker-skip vh">
				<Trans>Skip to the main part</Trans>
			</a>
			<LeaveLink className="seeker-skip vh" />
			<span className="seeker-name">
				<Trans>Chat</Trans>
			</span>
			<nav className="seeker-safety" aria-label={t`Safety`}>
				{children}
				<LeaveLink className="seeker-button seeker-exit" />
			</nav>
		</header>
	)
}
