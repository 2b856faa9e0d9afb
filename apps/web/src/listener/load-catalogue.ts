import type { Locale } from '@akin/ui/i18n/locales'
import type { Messages } from '@lingui/core'

/** Each language is its own file, fetched when it is wanted. */
const catalogues: Readonly<Record<Locale, () => Promise<{ readonly messages: Messages }>>> = {
	en: () => import('./locales/en/messages.po'),
	pseudo: () => import('./locales/pseudo/messages.po'),
}

export async function loadCatalogue(locale: Locale): Promise<Messages> {
	return (await catalogues[locale]()).messages
}
