import { Trans } from '@lingui/react/macro'
import { createContext, useContext } from 'react'

/** Where "Leave this page" goes. */
export const LeaveTo = createContext('https://www.wikipedia.org/')

/** A plain link, so that it works whatever else is broken; the inline leave script takes its clicks. */
export function LeaveLink({ className }: { readonly className: string }) {
	return (
		<a className={className} data-leave target="_top" href={useContext(LeaveTo)} rel="noreferrer">
			<Trans>Leave this page</Trans>
		</a>
	)
}
