import { defineConfig } from 'vitest/config'
import { appPlugins } from './build/app-plugins.ts'

/** The seeker's page is tested here as it is written, on React, and by `vitest.preact.config.ts` as it runs. */
export default defineConfig({
	plugins: [appPlugins()],
	test: {
		name: 'web',
		testTimeout: 60_000,
		setupFiles: ['../../packages/ui/build/patient-tests.ts'],
		include: ['{src,build}/**/*.test.{ts,tsx}'],
		exclude: ['src/documents/**'],
		environment: 'jsdom',
	},
})
