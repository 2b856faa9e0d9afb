import type { Plugin } from 'vite'

/** By page, what of the stylesheet it has nothing to dress with. */
const without: Readonly<Record<string, RegExp>> = {
	'index.html': /\.seeker-text|\bh[2-4]\b|\.mirrored|\b(?:ol|ul|dl|dd|figure|img|svg|select|textarea)\b|::selection/,
	'document.html': /\.seeker-(?:start|choice)|\bh[34]\b|\.mirrored|\b(?:figure|img|svg|select|textarea|legend|fieldset)\b|::selection/,
}

/**
 * Puts the stylesheet a page starts with into the page itself, cut to what it needs, and takes out what only people who read the source need:
 * on a slow network the first screen is then painted with the first answer. What later screens need comes whole, with them.
 */
export function firstStyles(): Plugin {
	return {
		name: 'akin-first-styles',
		apply: 'build',
		enforce: 'post',
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				for (const [page, unused] of Object.entries(without)) {
					const file = bundle[page]
					if (file?.type !== 'asset') continue
					const html = String(file.source).replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (tag, href: string) => {
						const sheet = bundle[href]
						return sheet?.type === 'asset' ? `<style>${needed(String(sheet.source), unused)}</style>` : tag
					})
					file.source = html
						.replace(/<!--(?! (?:content|data|catalogues) -->)[\s\S]*?-->/g, '')
						.replace(/>\s+</g, '><')
						.replaceAll(' />', '>')
				}
			},
		},
	}
}

/** In place of the selectors of a rule that dresses nothing. */
const nobody = '-akin-nobody-'

/** Without what only later screens can ask for: the choices of the comfort dialog, the density of the staff apps, tokens that nothing here uses. */
export function needed(css: string, unused = /(?!)/): string {
	let left = css
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/[^{}]*\[data-(?:theme|text-size|density)\b[^{}]*\{[^{}]*\}/g, '')
		.replace(/(^|[{};])([^{};@]+)\{/g, (_, before: string, selectors: string) => {
			const left = selectors.split(/,(?![^(]*\))/).filter((selector) => !unused.test(selector))
			return `${before}${left.length === 0 ? nobody : left.join(',')}{`
		})
		.replaceAll(new RegExp(`${nobody}\\{[^{}]*\\}`, 'g'), '')
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
