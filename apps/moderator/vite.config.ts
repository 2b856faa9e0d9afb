import { getConfig } from '@lingui/conf'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { completeMessages } from '../../packages/ui/build/complete-messages.ts'

/** The address of a running server, for `vite dev` only: its cookies and sockets then belong to the page that vite serves. */
const server = 'http://localhost:4602'

export default defineConfig({
	root: import.meta.dirname,
	plugins: [
		react(),
		lingui({ cwd: import.meta.dirname }),
		babel({
			presets: [linguiTransformerBabelPreset({ linguiConfig: getConfig({ cwd: import.meta.dirname }) }, { cwd: import.meta.dirname })],
		}),
		completeMessages([
			{ files: /^src\//, catalogues: ['src'] },
			{ files: /packages\/ui\/src\//, catalogues: ['src'] },
		]),
	],
	build: {
		target: 'es2022',
		// Nothing inline: the page runs under a policy that allows scripts, styles and images of its own origin only.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
	},
	server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
})
