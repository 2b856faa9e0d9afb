import { relative } from 'node:path'
import type { Plugin } from 'vite'

/** Which catalogues must hold the words of a file; paths are from the root of the app, a catalogue is the folder of its `locales`. */
export interface MessageHome {
	readonly files: RegExp
	readonly catalogues: readonly string[]
}

/**
 * Fails the build when a text is not in the catalogue of its app. In production the texts stand in the catalogues only, so
 * a person would otherwise read a code like "hq3e4K" in its place.
 */
export function completeMessages(homes: readonly MessageHome[]) {
	const used = new Map<string, { readonly file: string; readonly text: string }>()
	const known = new Map<string, Set<string>>()
	let root = ''
	return {
		name: 'akin-complete-messages',
		apply: 'build',
		enforce: 'post',
		configResolved(config: { readonly root: string }) {
			root = config.root
		},
		transform(code: string, id: string) {
			const file = relative(root, id.split('?')[0] ?? id)
			if (file.endsWith('locales/en/messages.po')) known.set(file.slice(0, file.indexOf('/locales/')), new Set(idsOf(code)))
			else if (homes.some((home) => home.files.test(file)))
				for (const match of code.matchAll(messageId)) used.set(`${file} ${match[1]}`, { file, text: match[1] ?? '' })
			return null
		},
		buildEnd() {
			const missing = [...used.values()].flatMap(({ file, text }) => {
				const catalogues = homes.find((home) => home.files.test(file))?.catalogues ?? []
				return catalogues.filter((name) => known.get(name)?.has(text) === false).map((name) => `${file} (${text}) in ${name}`)
			})
			if (missing.length > 0) throw new Error(`Texts without an entry. Run \`npm run messages\` in this app:\n${missing.join('\n')}`)
		},
	} satisfies Plugin
}

/** A message as the macro leaves it: nothing but its identifier and what is put into it. Other things have ids of six letters too. */
const messageId = /\bid:\s*"([\w+/-]{6})"(?=\s*(?:\}|,\s*(?:values|components|message|comment)\b))/g

/** The identifiers in a compiled catalogue, which is one JSON object in a string. */
function idsOf(compiled: string): string[] {
	return [...compiled.matchAll(/\\?"([\w+/-]{6})\\?":\[/g)].map((match) => match[1] ?? '')
}
