import type { Locale } from '@akin/ui/i18n/locales'
import type { LoadCatalogue } from '@akin/ui/i18n/provider'

const catalogues: Readonly<Record<Locale, () => Promise<{ messages: Awaited<ReturnType<LoadCatalogue>> }>>> = {
	en: () => import('../locales/en/messages.po'),
	pseudo: () => import('../locales/pseudo/messages.po'),
}

export const loadCatalogue: LoadCatalogue = async (locale) => (await catalogues[locale]()).messages
