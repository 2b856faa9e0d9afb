import { intlLocale } from '@akin/ui/i18n/intl-locale'

/** One for each language of the reader: making one costs more than drawing the row it is for. */
const names = new Map<string, Intl.DisplayNames>()

/** "English" for `en`, in the reader's language; the tag itself where the browser knows no name for it. */
export function languageName(tag: string, locale: string): string {
	try {
		const known = names.get(locale) ?? new Intl.DisplayNames([intlLocale(locale)], { type: 'language' })
		names.set(locale, known)
		return known.of(tag) ?? tag
	} catch {
		return tag
	}
}
