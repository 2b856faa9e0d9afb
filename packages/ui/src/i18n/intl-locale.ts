import { isLocale, localeFacts } from './locales.ts'

/**
 * The tag to give to `Intl` for the locale that Lingui has active ("pseudo" is no language `Intl` knows). A region of the
 * browser in the same language is kept, so that somebody in Dublin reads 18:00 and somebody in Boston 6:00 PM.
 * @param browser the languages of the browser, best first
 */
export function intlLocale(
	active: string,
	browser: readonly string[] = typeof navigator === 'undefined' ? [] : navigator.languages,
): string {
	const tag = isLocale(active) ? localeFacts(active).tag : active || 'en'
	return browser.find((candidate) => (candidate === tag || candidate.startsWith(`${tag}-`)) && isTag(candidate)) ?? tag
}

/** Browsers send what their system calls a language ("en-US@posix"): `Intl` throws for it, and the numbers must not fail by that. */
function isTag(candidate: string): boolean {
	try {
		return Intl.getCanonicalLocales(candidate).length === 1
	} catch {
		return false
	}
}
