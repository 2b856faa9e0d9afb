import { defineConfig } from 'vitest/config'
import { appPlugins } from './build/app-plugins.ts'
import { preactInPlaceOfReact } from './build/preact-in-place-of-react.ts'

/** The seeker's page and its documents on what they run on. */
export default defineConfig({
	root: import.meta.dirname,
	plugins: [appPlugins()],
	resolve: {
		alias: [
			...preactInPlaceOfReact,
			{ find: /^@testing-library\/react$/, replacement: '@testing-library/react/dist/@testing-library/react.esm.js' },
		],
	},
	test: {
		name: 'web-preact',
		testTimeout: 60_000,
		setupFiles: ['../../packages/ui/build/patient-tests.ts'],
		include: ['src/{seeker,documents}/**/*.test.tsx'],
		environment: 'jsdom',
		// Taken as modules, so that they find Preact as well.
		server: { deps: { inline: [/@testing-library\/react/, /@lingui\/react/, /use-sync-external-store/] } },
	},
})
