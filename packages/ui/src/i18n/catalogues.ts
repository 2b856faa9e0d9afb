import type { Messages } from '@lingui/core'
import { type Locale, locales } from './locales.ts'

/** How an app fetches each of its languages; one it does not have is left out. English is always there. */
export type Catalogues = Readonly<Partial<Record<Locale, FetchCatalogue>> & { readonly en: FetchCatalogue }>

type FetchCatalogue = () => Promise<{ readonly messages: Messages }>

/** The languages the app has, in the order in which they are offered. */
export function localesIn(catalogues: Catalogues): readonly Locale[] {
	return locales.filter((locale) => catalogues[locale])
}

/** One compiled catalogue; English when the app does not have the language. Rejects when it cannot be fetched. */
export async function loadCatalogue(catalogues: Catalogues, locale: Locale): Promise<Messages> {
	return (await (catalogues[locale] ?? catalogues.en)()).messages
}
