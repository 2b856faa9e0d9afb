import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { helplines } from '@akin/core/crisis-lines/helplines'
import { type CountryHelplines, helplinesFile } from '@akin/core/crisis-lines/helplines-schema'
import type { Plugin } from 'vite'
import * as z from 'zod/mini'

const source = (path: string) => readFileSync(resolve(import.meta.dirname, '../src/seeker', path), 'utf8')

/**
 * Fills the marks in the pages that must be readable before or without the app: `<!-- leave-script -->` and `<!-- helplines -->`.
 * @throws when the numbers do not fit their schema, so that a page with a broken number is never built
 */
export function staticPages(): Plugin {
	return {
		name: 'akin-static-pages',
		transformIndexHtml: {
			order: 'pre',
			handler(html) {
				const lines = z.parse(helplinesFile, helplines)
				return html
					.replace('<!-- leave-script -->', () => `<script>${shortened(source('leave/leave.inline.js'))}</script>`)
					.replace('<!-- helplines -->', () => lines.map(country).join(''))
			},
		},
	}
}

/** Without comments and indentation; not worth a minifier. */
function shortened(script: string): string {
	return script
		.replace(/^\s*\/\/.*$/gm, '')
		.replace(/^\s+/gm, '')
		.trim()
}

function country({ name, lines, checkedOn }: CountryHelplines): string {
	const rows = lines.map(
		(line) =>
			`<dt>${text(line.name)}</dt><dd><a href="tel:${text(line.phone.replaceAll(' ', ''))}"><bdi dir="ltr">${text(line.phone)}</bdi></a> ${text(line.about)}</dd>`,
	)
	const checked = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(checkedOn))
	return `<section><h2>${text(name)}</h2><dl>${rows.join('')}</dl><p>Checked on ${checked}.</p></section>`
}

function text(words: string): string {
	return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
