import type { Catalogues } from '@akin/ui/i18n/catalogues'

/** Each language is its own file, fetched when it is wanted. */
export const catalogues: Catalogues = {
	en: () => import('./locales/en/messages.po'),
	es: () => import('./locales/es/messages.po'),
	de: () => import('./locales/de/messages.po'),
	fr: () => import('./locales/fr/messages.po'),
	ar: () => import('./locales/ar/messages.po'),
	pseudo: () => import('./locales/pseudo/messages.po'),
}
