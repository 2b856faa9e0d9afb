import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { appPlugins, webRoot } from './build/app-plugins.ts'
import { catalogueAddresses } from './build/catalogue-addresses.ts'
import { contentSecurity } from './build/content-security.ts'
import { embedLoaderFile } from './build/embed-loader.ts'
import { firstStyles } from './build/first-styles.ts'
import { inlineScripts } from './build/inline-scripts.ts'
import { laterWords } from './build/later-words.ts'
import { layerOrder } from './build/layer-order.ts'
import { preactInPlaceOfReact } from './build/preact-in-place-of-react.ts'
import { seekerBudget } from './build/seeker-budget.ts'
import { shortTokens } from './build/short-tokens.ts'

/** The seeker's page: `index.html` and `document.html` are what the server puts its words into (`vite.documents.config.ts`). */
export default defineConfig({
	root: webRoot,
	plugins: [
		appPlugins(),
		laterWords(),
		layerOrder(),
		inlineScripts(),
		embedLoaderFile(),
		firstStyles(),
		catalogueAddresses(),
		shortTokens(),
		contentSecurity(),
		seekerBudget(),
	],
	resolve: { alias: preactInPlaceOfReact },
	build: {
		target: 'es2022',
		// A data: font or image would need a wider policy.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		rolldownOptions: { input: { index: resolve(webRoot, 'index.html'), document: resolve(webRoot, 'document.html') } },
	},
})
