import { isLocale, localeFacts } from './locales.ts'

/** The tag to give to `Intl` for the locale that Lingui has active ("pseudo" is no language `Intl` knows). */
export function intlLocale(active: string): string {
	return isLocale(active) ? localeFacts(active).tag : active || 'en'
}
