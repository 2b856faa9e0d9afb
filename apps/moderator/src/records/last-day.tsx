import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { useLingui } from '@lingui/react/macro'

/** The last day of something that goes on to its end, which is told as an instant of UTC. */
export function LastDay({ until }: { readonly until: number }) {
	const { i18n } = useLingui()
	const day = new Date(until - 1)
	return (
		<time dateTime={day.toISOString().slice(0, 10)}>
			<bdi>{new Intl.DateTimeFormat(intlLocale(i18n.locale), { dateStyle: 'medium', timeZone: 'UTC' }).format(day)}</bdi>
		</time>
	)
}
