import { getConfig } from '@lingui/conf'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import type { PluginOption } from 'vite'
import { completeMessages } from '../../../packages/ui/build/complete-messages.ts'

/** Where the config of the app lies. */
export const webRoot = new URL('..', import.meta.url).pathname

/** What every build of this app needs: JSX, the words of the catalogues, and that none of them is missing. */
export const appPlugins = (): PluginOption[] => {
	const linguiConfig = getConfig({ cwd: webRoot })
	return [
		react(),
		lingui({ cwd: webRoot }),
		babel({ presets: [linguiTransformerBabelPreset({ linguiConfig }, { cwd: webRoot })] }),
		completeMessages([
			{ files: /^src\/documents\//, catalogues: ['src/documents'] },
			{ files: /^src\/seeker\//, catalogues: ['src/seeker'] },
			{ files: /^src\/listener\//, catalogues: ['src/listener'] },
			{ files: /packages\/ui\/src\/(core|a11y)\//, catalogues: ['src/seeker', 'src/listener'] },
			{ files: /packages\/ui\/src\/staff\//, catalogues: ['src/listener'] },
		]),
	]
}
