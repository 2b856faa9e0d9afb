import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { formatter } from '@lingui/format-po'
import type { Plugin } from 'vite'
import { webRoot } from './app-plugins.ts'

/** What the page shows only once the extras have been fetched, with words of its own. */
const laterFile = /^(src\/seeker\/extras\/(?!extras-host\.tsx$)|\.\.\/\.\.\/packages\/ui\/src\/core\/worksheet)/
/** Where all of it is fetched from. */
const door = /src\/seeker\/extras\/extras\.tsx$/
const seekerWords = /src\/seeker\/locales\/\w+\/messages\.po(\?lingui)?$/

/**
 * Leaves words that only the extras show out of what the first screen waits for: `messages.po` has the others, `messages.po?lingui` has these.
 * They stay in one catalogue, so that nobody who translates has to know which is which.
 */
export function laterWords(): Plugin {
	return {
		name: 'akin-later-words',
		transform: {
			order: 'post',
			filter: { id: seekerWords },
			async handler(code, id) {
				const [file = id, query] = id.split('?')
				const later = await onlyLater(file)
				const text = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/.exec(code)?.[1]
				if (text === undefined) throw new Error(`no words in ${file}`)
				const all: Readonly<Record<string, unknown>> = JSON.parse(JSON.parse(text))
				const some = Object.entries(all).filter(([key]) => later.has(key) === (query !== undefined))
				const words = JSON.stringify(JSON.stringify(Object.fromEntries(some)))
				return { code: `export const messages=JSON.parse(${words})`, map: null, moduleType: 'js' }
			},
		},
		generateBundle(_options, bundle) {
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk' || chunk.moduleIds.some((id) => door.test(id))) continue
				for (const id of chunk.moduleIds)
					if (laterFile.test(relative(webRoot, id)) && /\bi18n|Trans\b|useLingui/.test(this.getModuleInfo(id)?.code ?? ''))
						this.error(`${id} is shown before its words are fetched`)
			}
		},
	}
}

/** The keys of what stands nowhere but in such files. */
async function onlyLater(file: string): Promise<ReadonlySet<string>> {
	const content = readFileSync(file, 'utf8')
	const catalogue = await formatter({ lineNumbers: false }).parse(content, { locale: 'en', sourceLocale: 'en', filename: file })
	return new Set(
		Object.entries(catalogue ?? {}).flatMap(([key, { origin = [] }]) =>
			origin.length > 0 && origin.every(([place]) => laterFile.test(place)) ? [key] : [],
		),
	)
}
