import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { minifySync, type Plugin } from 'vite'

/** The scripts that must work before the app and without it, by the mark where they stand in a page. */
const scripts = { 'leave-script': 'seeker/leave/leave.inline.js', 'start-script': 'seeker/start/start.inline.js' } as const

/** One of them as it stands in a page. */
export function inlineScript(mark: keyof typeof scripts): string {
	const source = readFileSync(resolve(import.meta.dirname, '../src', scripts[mark]), 'utf8')
	const { code, errors } = minifySync(scripts[mark], source, { module: false, compress: { target: 'es2022' }, mangle: { toplevel: true } })
	if (errors.length > 0) throw new Error(`${scripts[mark]} cannot be read: ${errors[0]?.message}`)
	return code.trim()
}

export function inlineScripts(): Plugin {
	return {
		name: 'akin-inline-scripts',
		transformIndexHtml: {
			order: 'pre',
			handler: (html) =>
				html.replace(/<!-- (leave-script|start-script) -->/g, (_, mark: keyof typeof scripts) => `<script>${inlineScript(mark)}</script>`),
		},
	}
}
