import { intlLocale } from '@akin/ui/i18n/intl-locale'

/** "English" for `en`, in the reader's language; the tag itself where the browser knows no name for it. */
export function languageName(tag: string, locale: string): string {
	try {
		return new Intl.DisplayNames([intlLocale(locale)], { type: 'language' }).of(tag) ?? tag
	} catch {
		return tag
	}
}
