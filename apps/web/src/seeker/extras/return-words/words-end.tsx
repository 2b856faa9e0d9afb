import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'

/** Until when words lead anywhere. */
export function WordsEnd({ endsAt }: { readonly endsAt: number }) {
	const { i18n } = useLingui()
	return (
		<Trans>
			They work until {new Intl.DateTimeFormat(intlLocale(i18n.locale), { dateStyle: 'long' }).format(endsAt)}. Then all of it is gone.
		</Trans>
	)
}
