import { relative } from 'node:path'
import type { Plugin } from 'vite'

/** Which catalogue must hold the words of a file, by its path from the root of the app. */
const homes: readonly { readonly files: RegExp; readonly catalogues: readonly string[] }[] = [
	{ files: /^src\/seeker\//, catalogues: ['src/seeker'] },
	{ files: /^src\/listener\//, catalogues: ['src/listener'] },
	{ files: /packages\/ui\/src\/(core|a11y)\//, catalogues: ['src/seeker', 'src/listener'] },
	{ files: /packages\/ui\/src\/staff\//, catalogues: ['src/listener'] },
]

/**
 * Fails the build when a text is not in the catalogue of its app. In production the texts stand in the catalogues only, so
 * a person would otherwise read a code like "hq3e4K" in its place.
 */
export function completeMessages(): Plugin {
	const used = new Map<string, { readonly file: string; readonly text: string }>()
	const known = new Map<string, Set<string>>()
	let root = ''
	return {
		name: 'akin-complete-messages',
		apply: 'build',
		enforce: 'post',
		configResolved(config) {
			root = config.root
		},
		transform(code, id) {
			const file = relative(root, id.split('?')[0] ?? id)
			if (file.endsWith('locales/en/messages.po')) known.set(file.slice(0, file.indexOf('/locales/')), new Set(idsOf(code)))
			else if (homes.some((home) => home.files.test(file)))
				for (const match of code.matchAll(/\bid:\s*"([\w+/]{6})"/g)) used.set(`${file} ${match[1]}`, { file, text: match[1] ?? '' })
			return null
		},
		buildEnd() {
			const missing = [...used.values()].flatMap(({ file, text }) => {
				const catalogues = homes.find((home) => home.files.test(file))?.catalogues ?? []
				return catalogues.filter((name) => known.get(name)?.has(text) === false).map((name) => `${file} (${text}) in ${name}`)
			})
			if (missing.length > 0) this.error(`Texts without a translation entry. Run \`npm run messages\` in apps/web:\n${missing.join('\n')}`)
		},
	}
}

/** The identifiers in a compiled catalogue, which is one JSON object in a string. */
function idsOf(compiled: string): string[] {
	return [...compiled.matchAll(/\\?"([\w+/]{6})\\?":\[/g)].map((match) => match[1] ?? '')
}
