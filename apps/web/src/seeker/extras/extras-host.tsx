import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import { type ComponentType, useEffect, useState } from 'react'
import { SeekerDialog } from '../frame/seeker-dialog.tsx'
import type { Extra } from './extra.ts'
import type { ExtrasProps } from './extras.tsx'

type Loaded = { readonly Extras: ComponentType<ExtrasProps> } | 'not_loaded' | null

/**
 * Fetches the extras when one is wanted, and beforehand once somebody waits or talks (`soon`), so that they are there when the network is not.
 */
export function ExtrasHost({
	extra,
	soon,
	...props
}: Omit<ExtrasProps, 'extra'> & { readonly extra: Extra | null; readonly soon: boolean }) {
	const [loaded, setLoaded] = useState<Loaded>(null)
	const wanted = soon || extra !== null
	useEffect(() => {
		if (wanted && loaded === null) void import('./extras.tsx').then(setLoaded, () => setLoaded('not_loaded'))
	}, [wanted, loaded])
	if (extra === null || loaded === null) return null
	if (loaded !== 'not_loaded') return <loaded.Extras {...props} extra={extra} />
	return (
		<SeekerDialog
			open
			onClose={props.onClose}
			title={<Trans>We could not open this just now</Trans>}
			actions={
				<>
					<Button variant="primary" data-autofocus onClick={() => setLoaded(null)}>
						<Trans>Try again</Trans>
					</Button>
					<Button onClick={props.onClose}>
						<Trans>Back</Trans>
					</Button>
				</>
			}
		/>
	)
}
