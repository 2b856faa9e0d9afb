import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** Why something about a concern was not done. */
export function ConcernRefusal({ code }: { readonly code: string }): ReactNode {
	switch (code) {
		case 'already_closed':
			return <Trans>Somebody has closed it already.</Trans>
		case 'involved':
			return <Trans>It is about you. Somebody else looks at it.</Trans>
		case 'no_such_concern':
			return <Trans>It is not there any more, or not yours to see.</Trans>
		default:
			return <Trans>The server did not answer. Nothing was changed. Please try again.</Trans>
	}
}
