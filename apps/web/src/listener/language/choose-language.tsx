import { ChooseOne } from '@akin/ui/core/choice-group'
import { type Locale, localeFacts } from '@akin/ui/i18n/locales'
import { useLocale } from '@akin/ui/i18n/provider'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { keepLanguage } from './kept-language.ts'

type Change = { readonly kind: 'none' } | { readonly kind: 'coming'; readonly locale: Locale } | { readonly kind: 'failed' }

/** The language of the desk, each by its own name. It changes at once; nothing that is open or half written is touched by it. */
export function ChooseLanguage({ hideLegend }: { readonly hideLegend?: boolean }) {
	const { locale, offered, change } = useLocale()
	const [state, setState] = useState<Change>({ kind: 'none' })
	const choose = async (next: Locale) => {
		setState({ kind: 'coming', locale: next })
		keepLanguage(next)
		const settled = await change(next).then(
			(): Change => ({ kind: 'none' }),
			(): Change => ({ kind: 'failed' }),
		)
		setState((now) => (now.kind === 'coming' && now.locale === next ? settled : now))
	}
	return (
		<ChooseOne<Locale>
			legend={<Trans>Language of the desk</Trans>}
			{...(hideLegend && { hideLegend })}
			hint={
				state.kind === 'failed' && (
					<strong role="alert">
						<Trans>We could not fetch that language. Please try again.</Trans>
					</strong>
				)
			}
			value={state.kind === 'coming' ? state.locale : locale}
			onChange={(next) => void choose(next)}
			options={offered.map((value) => ({
				value,
				label: <bdi lang={localeFacts(value).tag}>{localeFacts(value).name}</bdi>,
			}))}
		/>
	)
}
