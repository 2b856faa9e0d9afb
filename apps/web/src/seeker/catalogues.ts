import type { Catalogues } from '@akin/ui/i18n/catalogues'

/** Each language is its own chunk, fetched only when somebody reads it. */
export const catalogues: Catalogues = {
	en: () => import('./locales/en/messages.po'),
	es: () => import('./locales/es/messages.po'),
	de: () => import('./locales/de/messages.po'),
	fr: () => import('./locales/fr/messages.po'),
	ar: () => import('./locales/ar/messages.po'),
	pseudo: () => import('./locales/pseudo/messages.po'),
}

/** The words of the extras: `build/later-words.ts` leaves them out of the others. */
export const laterCatalogues: Catalogues = {
	en: () => import('./locales/en/messages.po?lingui'),
	es: () => import('./locales/es/messages.po?lingui'),
	de: () => import('./locales/de/messages.po?lingui'),
	fr: () => import('./locales/fr/messages.po?lingui'),
	ar: () => import('./locales/ar/messages.po?lingui'),
	pseudo: () => import('./locales/pseudo/messages.po?lingui'),
}
