import type { Plugin } from 'vite'

/**
 * Puts the stylesheet a page starts with into the page itself, cut to what it needs: on a slow network the first screen is then painted with
 * the first answer. What later screens need comes whole, with them.
 */
export function firstStyles(pages: readonly string[] = ['index.html', 'document.html']): Plugin {
	return {
		name: 'akin-first-styles',
		apply: 'build',
		enforce: 'post',
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				for (const page of pages) {
					const file = bundle[page]
					if (file?.type !== 'asset') continue
					file.source = String(file.source).replace(/[ \t]*<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>\n?/g, (tag, href: string) => {
						const sheet = bundle[href]
						return sheet?.type === 'asset' ? `\t\t<style>${needed(String(sheet.source))}</style>\n` : tag
					})
				}
			},
		},
	}
}

/** Without what only later screens can ask for: the choices of the comfort dialog, the density of the staff apps, tokens that nothing here uses. */
export function needed(css: string): string {
	let left = css
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/[^{}]*\[data-(?:theme|text-size|density)\b[^{}]*\{[^{}]*\}/g, '')
		.trim()
	// A token may be there for another one alone, so this is done until nothing more goes.
	for (;;) {
		const used = new Set([...left.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]))
		const fewer = left
			.replace(/(--[\w-]+):[^;{}]*;?/g, (declaration, name: string) => (used.has(name) ? declaration : ''))
			.replace(/[^{};]+\{\s*\}/g, '')
		if (fewer === left) return left
		left = fewer
	}
}
