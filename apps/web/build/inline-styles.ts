import type { Plugin } from 'vite'

/**
 * Puts the stylesheets a page starts with into the page itself: on a slow network the first screen is then painted with the
 * first answer. Sheets that come with later chunks stay files.
 */
export function inlineStyles({ pages }: { readonly pages: readonly string[] }): Plugin {
	return {
		name: 'akin-inline-styles',
		apply: 'build',
		enforce: 'post',
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				for (const page of pages) {
					const file = bundle[page]
					if (file?.type !== 'asset') continue
					const html = typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source)
					file.source = html.replace(/[ \t]*<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>\n?/g, (tag: string, href: string) => {
						const sheet = bundle[href]
						if (sheet?.type !== 'asset') return tag
						const css = typeof sheet.source === 'string' ? sheet.source : new TextDecoder().decode(sheet.source)
						return `\t\t<style>${css.trim()}</style>\n`
					})
				}
			},
		},
	}
}
