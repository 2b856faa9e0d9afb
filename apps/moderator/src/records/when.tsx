import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { useLingui } from '@lingui/react/macro'

/** A day and a time of day, as the reader's language writes them. */
export function When({ at }: { readonly at: number }) {
	const { i18n } = useLingui()
	const words = new Intl.DateTimeFormat(intlLocale(i18n.locale), { dateStyle: 'medium', timeStyle: 'short' }).format(at)
	return (
		<time dateTime={new Date(at).toISOString()}>
			<bdi>{words}</bdi>
		</time>
	)
}
