import { getConfig } from '@lingui/conf'
import { linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Named here, because the macro would look for it where the tests were started.
const linguiConfig = getConfig({ cwd: import.meta.dirname })

export default defineConfig({
	plugins: [react(), babel({ presets: [linguiTransformerBabelPreset({ linguiConfig }, { cwd: import.meta.dirname })] })],
	test: {
		name: 'ui',
		testTimeout: 60_000,
		setupFiles: ['./build/patient-tests.ts'],
		include: ['{src,build}/**/*.test.{ts,tsx}'],
		environment: 'jsdom',
	},
})
