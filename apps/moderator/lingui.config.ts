import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

export default defineConfig({
	sourceLocale: 'en',
	locales: ['en', 'pseudo'],
	pseudoLocale: 'pseudo',
	fallbackLocales: { pseudo: 'en' },
	format: formatter({ lineNumbers: false }),
	catalogs: [
		{
			path: '<rootDir>/src/locales/{locale}/messages',
			include: ['<rootDir>/src', '<rootDir>/../../packages/ui/src'],
			exclude: ['**/*.test.ts', '**/*.test.tsx'],
		},
	],
})
