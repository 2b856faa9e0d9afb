/**
 * The languages an app can have. `pseudo` is made from English, lengthened and mirrored, to find what was not translated or
 * does not mirror; it is never offered, only asked for by `?lang=pseudo`.
 */
export const locales = ['en', 'es', 'de', 'fr', 'ar', 'pseudo'] as const

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
	es: { name: 'Español', direction: 'ltr', tag: 'es' },
	de: { name: 'Deutsch', direction: 'ltr', tag: 'de' },
	fr: { name: 'Français', direction: 'ltr', tag: 'fr' },
	ar: { name: 'العربية', direction: 'rtl', tag: 'ar' },
	pseudo: { name: 'Ƥşēũďō (mirrored test)', direction: 'rtl', tag: 'en' },
}

export function localeFacts(locale: Locale): LocaleFacts {
	return facts[locale]
}

export function isLocale(text: string | null | undefined): text is Locale {
	return (locales as readonly (string | null | undefined)[]).includes(text)
}

/**
 * The first wish that the app has, by whole tag or by language alone ("en-GB" is met by "en"); English when there is none.
 * @param have the languages the app has a catalogue of
 */
export function pickLocale(wishes: readonly (string | null | undefined)[], have: readonly Locale[]): Locale {
	for (const wish of wishes) for (const tag of [wish, wish?.split('-')[0]]) if (isLocale(tag) && have.includes(tag)) return tag
	return 'en'
}

/** The wishes of a page: `?lang=` first (tests and staff), then what was chosen here before, if that is kept, and the languages of the browser. */
export function localeWishes(search: string, others: readonly (string | null)[]): readonly (string | null)[] {
	return [new URLSearchParams(search).get('lang'), ...others]
}
