import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { getConfig } from '@lingui/conf'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { completeMessages } from '../../packages/ui/build/complete-messages.ts'
import { contentSecurity } from './build/content-security.ts'
import { inlineStyles } from './build/inline-styles.ts'
import { layerOrder } from './build/layer-order.ts'
import { seekerBudget } from './build/seeker-budget.ts'
import { staticPages } from './build/static-pages.ts'

/** `index.html` is the seeker's page, `help.html` its numbers without JavaScript, `listen.html` the listener's app. */
const pages = ['index', 'help', 'listen'].filter((page) => existsSync(resolve(import.meta.dirname, `${page}.html`)))

export default defineConfig({
	root: import.meta.dirname,
	plugins: [
		react(),
		lingui({ cwd: import.meta.dirname }),
		babel({
			presets: [linguiTransformerBabelPreset({ linguiConfig: getConfig({ cwd: import.meta.dirname }) }, { cwd: import.meta.dirname })],
		}),
		completeMessages([
			{ files: /^src\/seeker\//, catalogues: ['src/seeker'] },
			{ files: /^src\/listener\//, catalogues: ['src/listener'] },
			{ files: /packages\/ui\/src\/(core|a11y)\//, catalogues: ['src/seeker', 'src/listener'] },
			{ files: /packages\/ui\/src\/staff\//, catalogues: ['src/listener'] },
		]),
		layerOrder(),
		staticPages(),
		inlineStyles({ pages: ['index.html', 'help.html'] }),
		contentSecurity(),
		seekerBudget(),
	],
	build: {
		target: 'es2022',
		// A data: font or image would need a wider policy.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		rolldownOptions: { input: Object.fromEntries(pages.map((page) => [page, resolve(import.meta.dirname, `${page}.html`)])) },
	},
})
