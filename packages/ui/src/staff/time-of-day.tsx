import { useLingui } from '@lingui/react/macro'
import { intlLocale } from '../i18n/intl-locale.ts'

const dayMs = 86_400_000

/** "15:40", with the day where it is not today's. */
export function TimeOfDay({ at }: { readonly at: number }) {
	const { i18n } = useLingui()
	const isToday = new Date(at).toDateString() === new Date().toDateString()
	const isNear = Math.abs(at - Date.now()) < 6 * dayMs
	const day = isToday ? {} : isNear ? ({ weekday: 'long' } as const) : ({ day: 'numeric', month: 'long' } as const)
	const words = new Intl.DateTimeFormat(intlLocale(i18n.locale), { ...day, hour: 'numeric', minute: '2-digit' }).format(at)
	return <bdi>{words}</bdi>
}
