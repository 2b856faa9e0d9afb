import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { appPlugins, webRoot } from './build/app-plugins.ts'
import { contentSecurity } from './build/content-security.ts'
import { layerOrder } from './build/layer-order.ts'

/** The listener's desk, beside the seeker's page in the same folder. */
export default defineConfig({
	root: webRoot,
	plugins: [appPlugins(), layerOrder(), contentSecurity()],
	publicDir: false,
	build: {
		target: 'es2022',
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		emptyOutDir: false,
		rolldownOptions: { input: { listen: resolve(webRoot, 'listen.html') } },
	},
})
