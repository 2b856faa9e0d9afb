import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Front } from '@akin/core/programme/front'
import type { Plugin } from 'vite'
import type { Facts, Rendered } from '../src/documents/render.tsx'
import { inlineScript } from './inline-scripts.ts'

/** Bytes after gzip: the first page before any programme stands in it, with its styles, and the script to leave it by. */
const budget = { page: 4_000, leave: 600 }

const front: Front = {
	...{ now: Date.UTC(2026, 10, 30), status: { kind: 'open', wait: { from: 5, to: 15 } }, programmes: [] },
	...{ demo: false, returning: false, leaveTo: 'https://www.wikipedia.org/', ownWindow: null },
}
const facts: Facts = { front, session: { idleMinutes: 15, longestHours: 12 }, looksAtAddresses: false }

type Renderer = { readonly renderDocument: (name: 'home', wishes: readonly string[], facts: Facts) => Rendered }

/** Fails the build when the first page, which a slow phone paints from the first answer, grew over its budget. Runs when the renderer is written. */
export function pageBudget(dist: string): Plugin {
	return {
		name: 'akin-page-budget',
		apply: 'build',
		async closeBundle() {
			const { renderDocument } = (await import(`${pathToFileURL(resolve(dist, 'documents.mjs')).href}?${Date.now()}`)) as Renderer
			const { content, data } = renderDocument('home', ['en'], facts)
			const template = readFileSync(resolve(dist, 'index.html'), 'utf8')
			const page = template
				.replace(/<link [^>]*data-locale="(?!en")[^>]*>/g, '')
				.replace('<!-- content -->', () => content)
				.replace('<!-- data -->', () => data ?? '')
			for (const [what, bytes, limit] of [
				['first page with its styles', gzipSync(page, { level: 9 }).length, budget.page],
				['script to leave it by', gzipSync(inlineScript('leave-script'), { level: 9 }).length, budget.leave],
			] as const) {
				const words = `the ${what}: ${bytes} of ${limit} bytes after gzip`
				if (bytes > limit) this.error(words)
				this.info(words)
			}
		},
	}
}
