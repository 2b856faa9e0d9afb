import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import { type ComponentType, type ReactNode, useState } from 'react'
import { SeekerDialog } from './seeker-dialog.tsx'

type Shown<Props> = { readonly Dialog: ComponentType<Props> } | 'not_loaded' | null

/**
 * A dialog whose script comes when it is asked for: few need it, and the page must be light for all. Where it does not come, since the
 * network is gone or the server has a newer page, that is said, and can be tried again.
 */
export function useOnPress<Props>(load: () => Promise<ComponentType<Props>>): {
	readonly open: () => void
	readonly close: () => void
	readonly show: (props: Props) => ReactNode
} {
	const [shown, setShown] = useState<Shown<Props>>(null)
	const close = () => setShown(null)
	const open = () =>
		void load().then(
			(Dialog) => setShown({ Dialog }),
			() => setShown('not_loaded'),
		)
	return { open, close, show }

	function show(props: Props): ReactNode {
		if (shown === null) return null
		if (shown !== 'not_loaded') return <shown.Dialog {...(props as Props & object)} />
		return (
			<SeekerDialog
				open
				onClose={close}
				title={<Trans>We could not open this just now</Trans>}
				actions={
					<>
						<Button variant="primary" data-autofocus onClick={open}>
							<Trans>Try again</Trans>
						</Button>
						<Button onClick={close}>
							<Trans>Back</Trans>
						</Button>
					</>
				}
			/>
		)
	}
}
