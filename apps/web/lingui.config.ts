import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/** Three catalogues for each language, so that the seeker's page carries neither the words of the listener's app nor those of pages that only the server writes. */
export default defineConfig({
	sourceLocale: 'en',
	locales: ['en', 'es', 'de', 'fr', 'ar', 'pseudo'],
	pseudoLocale: 'pseudo',
	fallbackLocales: { pseudo: 'en', default: 'en' },
	format: formatter({ lineNumbers: false }),
	catalogs: [
		{ path: '<rootDir>/src/documents/locales/{locale}/messages', include: ['<rootDir>/src/documents'] },
		{
			path: '<rootDir>/src/seeker/locales/{locale}/messages',
			include: ['<rootDir>/src/seeker', '<rootDir>/../../packages/ui/src/core', '<rootDir>/../../packages/ui/src/a11y'],
		},
		{
			path: '<rootDir>/src/listener/locales/{locale}/messages',
			include: ['<rootDir>/src/listener', '<rootDir>/../../packages/ui/src'],
		},
	],
})
