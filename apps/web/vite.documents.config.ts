import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { appPlugins, webRoot } from './build/app-plugins.ts'
import { checkedNumbers } from './build/checked-numbers.ts'
import { pageBudget } from './build/page-budget.ts'
import { preactInPlaceOfReact } from './build/preact-in-place-of-react.ts'

/** What the server makes the seeker's documents with: one module without imports, never sent to anybody. */
export default defineConfig({
	root: webRoot,
	plugins: [appPlugins(), checkedNumbers(), pageBudget(resolve(webRoot, 'dist'))],
	publicDir: false,
	resolve: { alias: preactInPlaceOfReact },
	ssr: { noExternal: true },
	build: {
		target: 'node24',
		ssr: resolve(webRoot, 'src/documents/render.tsx'),
		emptyOutDir: false,
		minify: false,
		rolldownOptions: { output: { entryFileNames: 'documents.mjs', codeSplitting: false } },
	},
})
