import type { Catalogues } from '@akin/ui/i18n/catalogues'

/** Each language is its own file, fetched when it is wanted. */
export const catalogues: Catalogues = {
	en: () => import('./locales/en/messages.po'),
	pseudo: () => import('./locales/pseudo/messages.po'),
}
