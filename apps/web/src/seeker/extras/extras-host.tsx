import { Button } from '@akin/ui/core/button'
import { loadCatalogue } from '@akin/ui/i18n/catalogues'
import type { Locale } from '@akin/ui/i18n/locales'
import { useLocale } from '@akin/ui/i18n/provider'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ComponentType, useEffect, useState } from 'react'
import { laterCatalogues } from '../catalogues.ts'
import { SeekerDialog } from '../frame/seeker-dialog.tsx'
import type { Extra } from './extra.ts'
import type { ExtrasProps } from './extras.tsx'

type Loaded = { readonly Extras: ComponentType<ExtrasProps>; readonly locale: Locale } | 'not_loaded' | null

/**
 * Fetches the extras when one is wanted, and beforehand once somebody waits or talks (`soon`), so that they are there when the network is not.
 */
export function ExtrasHost({
	extra,
	soon,
	...props
}: Omit<ExtrasProps, 'extra'> & { readonly extra: Extra | null; readonly soon: boolean }) {
	const { i18n } = useLingui()
	const { locale } = useLocale()
	const [loaded, setLoaded] = useState<Loaded>(null)
	const isHere = loaded !== null && loaded !== 'not_loaded' && loaded.locale === locale
	const wanted = (soon || extra !== null) && loaded !== 'not_loaded' && !isHere
	useEffect(() => {
		if (!wanted) return
		let isCurrent = true
		const words = loadCatalogue(laterCatalogues, locale)
		Promise.all([import('./extras.tsx'), words]).then(
			([{ Extras }, messages]) => {
				if (!isCurrent) return
				i18n.load(locale, messages)
				setLoaded({ Extras, locale })
			},
			() => isCurrent && setLoaded('not_loaded'),
		)
		return () => {
			isCurrent = false
		}
	}, [wanted, locale, i18n])
	if (extra === null || loaded === null) return null
	if (loaded !== 'not_loaded' && !isHere) return null
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
