import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Front } from '@akin/core/programme/front'
import type { ProgrammeSummary } from '@akin/core/programme/programme-summary'
import type { Plugin } from 'vite'
import type { Facts, Rendered } from '../src/documents/render.tsx'
import { inlineScript } from './inline-scripts.ts'
import { sixProgrammes } from './six-programmes.ts'

/** Bytes of the first page with six programmes and its styles, after gzip in English and as it is sent in every language; and of the script to leave it by. */
const budget = { page: 4_000, sent: 4_000, leave: 600 }

const frontWith = (programmes: readonly ProgrammeSummary[]): Front => ({
	...{ now: Date.UTC(2026, 10, 30), status: { kind: 'open', wait: { from: 5, to: 15 } }, programmes },
	...{ demo: true, returning: false, leaveTo: 'https://www.wikipedia.org/', ownWindow: null },
})
const factsWith = (programmes: readonly ProgrammeSummary[]): Facts => ({
	front: frontWith(programmes),
	...{ session: { idleMinutes: 15, longestHours: 12 }, looksAtAddresses: false },
})

type Renderer = { readonly renderDocument: (name: 'home', wishes: readonly string[], facts: Facts) => Rendered }

/** Fails the build when the first page, which a slow phone paints from the first answer, grew over its budget. Runs when the renderer is written. */
export function pageBudget(dist: string): Plugin {
	return {
		name: 'akin-page-budget',
		apply: 'build',
		async closeBundle() {
			const { renderDocument } = (await import(`${pathToFileURL(resolve(dist, 'documents.mjs')).href}?${Date.now()}`)) as Renderer
			const template = readFileSync(resolve(dist, 'index.html'), 'utf8')
			// As the server fills it in (`transport/http/documents.ts`).
			const pageIn = (language: keyof typeof sixProgrammes): string => {
				const { content, data, lang, dir } = renderDocument('home', [language], factsWith(sixProgrammes[language]))
				return template
					.replace('<html lang="en" dir="ltr">', `<html lang="${lang}" dir="${dir}">`)
					.replace(new RegExp(`<link [^>]*data-locale="(?!${language})[^>]*>`, 'g'), '')
					.replace('<!-- content -->', () => content)
					.replace('<!-- data -->', () => `<script type="application/json" id="front">${data}</script>`)
			}
			const languages = Object.keys(sixProgrammes) as (keyof typeof sixProgrammes)[]
			for (const [what, bytes, limit] of [
				['first page after gzip, with six programmes', gzipSync(pageIn('en'), { level: 9 }).length, budget.page],
				...languages.map((language) => [`first page as it is sent, ${language}`, sent(pageIn(language)), budget.sent] as const),
				['script to leave it by after gzip', gzipSync(inlineScript('leave-script'), { level: 9 }).length, budget.leave],
			] as const) {
				const words = `the ${what}: ${bytes} of ${limit} bytes`
				if (bytes > limit) this.error(words)
				this.info(words)
			}
		},
	}
}

const sent = (page: string): number =>
	brotliCompressSync(page, {
		params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
	}).length
