import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { useLingui } from '@lingui/react/macro'

/** From here on a weekday alone could be this one or the next. */
const farMs = 6 * 86_400_000

/**
 * A moment of today or later in few words: "18:00", "Tuesday 09:00", or "Tuesday, 5 January, 09:00".
 * @param timeZone whose clock to go by, named with the time; null: the reader's own
 */
export function momentWords(at: number, now: number, locale: string, timeZone: string | null = null): string {
	const day = new Intl.DateTimeFormat('en', { dateStyle: 'short', ...(timeZone === null ? {} : { timeZone }) })
	return new Intl.DateTimeFormat(locale, {
		...(day.format(at) === day.format(now) ? {} : { weekday: 'long' }),
		...(at - now > farMs ? { day: 'numeric', month: 'long' } : {}),
		hour: '2-digit',
		minute: '2-digit',
		...(timeZone === null ? {} : { timeZone, timeZoneName: 'short' }),
	}).format(at)
}

export type Opening =
	| { readonly kind: 'open'; readonly closesAt: number | null }
	| { readonly kind: 'closed'; readonly opensAt: number | null }

/** Closing within this many milliseconds is worth a word before somebody starts. */
const soonMs = 45 * 60_000

/** @returns a function that says whether a programme is open, or null when there is nothing to say (open, and not about to close) */
export function useOpeningWords(now: number, languages?: readonly string[]): (opening: Opening) => string | null {
	const { t, i18n } = useLingui()
	const locale = intlLocale(i18n.locale, languages)
	return (opening) => {
		if (opening.kind === 'open') {
			if (opening.closesAt === null || opening.closesAt - now > soonMs) return null
			return t`Closing soon, at ${{ time: momentWords(opening.closesAt, now, locale) }}.`
		}
		if (opening.opensAt === null) return t`Closed at the moment.`
		return t`Closed until ${{ time: momentWords(opening.opensAt, now, locale) }}.`
	}
}
