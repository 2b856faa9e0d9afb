/** The languages of the interface. `pseudo` is made from English, lengthened and mirrored, to find what was not translated or does not mirror. */
export const locales = ['en', 'pseudo'] as const

export type Locale = (typeof locales)[number]

export interface LocaleFacts {
	/** In the language itself, never translated. */
	readonly name: string
	readonly direction: 'ltr' | 'rtl'
	/** For `lang` and for `Intl`. */
	readonly tag: string
}

const facts: Readonly<Record<Locale, LocaleFacts>> = {
	en: { name: 'English', direction: 'ltr', tag: 'en' },
	pseudo: { name: 'Ƥşēũďō (mirrored test)', direction: 'rtl', tag: 'en' },
}

export function localeFacts(locale: Locale): LocaleFacts {
	return facts[locale]
}

export function isLocale(text: string | null | undefined): text is Locale {
	return (locales as readonly (string | null | undefined)[]).includes(text)
}

/** The first wish we have, by whole tag or by language alone ("en-GB" is met by "en"); English when there is none. */
export function pickLocale(wishes: readonly (string | null | undefined)[]): Locale {
	for (const wish of wishes) {
		if (isLocale(wish)) return wish
		const language = wish?.split('-')[0]
		if (isLocale(language)) return language
	}
	return 'en'
}

/** The wishes of a page: `?lang=` first (tests and staff), then the languages of the browser. */
export function localeWishes(search: string, browser: readonly string[]): readonly (string | null)[] {
	return [new URLSearchParams(search).get('lang'), ...browser]
}
