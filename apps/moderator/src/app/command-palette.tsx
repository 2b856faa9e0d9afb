import { Dialog } from '@akin/ui/core/dialog'
import { Trans } from '@lingui/react/macro'
import { lazy, Suspense, useEffect } from 'react'

/** Brings the largest part of the component library with it, so it is fetched when the page has nothing else to do. */
const fetchSearch = () => import('./command-search.tsx')
const CommandSearch = lazy(fetchSearch)
const idleAfterMs = 2_000

/** Opens at once, whatever is still to be fetched: the next letters must not land in a box for the person. */
export function CommandPalette({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
	useEffect(() => {
		// Not now is later: it is asked for again when somebody opens the palette.
		const timer = setTimeout(() => fetchSearch().catch(() => undefined), idleAfterMs)
		return () => clearTimeout(timer)
	}, [])
	return (
		<Dialog open={open} onClose={onClose} title={<Trans>What do you want to do?</Trans>} closable>
			<Suspense
				fallback={
					<p>
						<Trans>Fetching the commands.</Trans>
					</p>
				}
			>
				<CommandSearch onClose={onClose} />
			</Suspense>
		</Dialog>
	)
}
