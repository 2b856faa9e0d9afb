import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { minifySync, type Plugin } from 'vite'

const source = (path: string) => readFileSync(resolve(import.meta.dirname, '../src', path), 'utf8')

/** The script that must work before the app and without it, as it stands in a page. */
export function leaveScript(): string {
	return minifySync('leave.js', source('seeker/leave/leave.inline.js'), { module: false }).code.trim()
}

/** Puts it where `<!-- leave-script -->` stands. */
export function inlineScripts(): Plugin {
	return {
		name: 'akin-inline-scripts',
		transformIndexHtml: {
			order: 'pre',
			handler: (html) => html.replace('<!-- leave-script -->', () => `<script>${leaveScript()}</script>`),
		},
	}
}
