import type { LoadCatalogue } from '@akin/ui/i18n/provider'

/** Each language is its own chunk, fetched only when somebody reads it. */
export const loadCatalogue: LoadCatalogue = async (locale) => {
	switch (locale) {
		case 'en':
			return (await import('./locales/en/messages.po')).messages
		case 'pseudo':
			return (await import('./locales/pseudo/messages.po')).messages
	}
}
