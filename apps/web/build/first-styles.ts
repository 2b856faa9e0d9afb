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
						if (sheet?.type !== 'asset') return tag
						const css = writtenOut(needed(String(sheet.source), unused))
						return `<style>${page === 'index.html' ? untilTheApp(css) : css}</style>`
					})
					file.source = html
						.replace(/<!--(?! (?:content|data|catalogues) -->)[\s\S]*?-->/g, '')
						.replace(/>\s+</g, '><')
						.replaceAll(' />', '>')
						// One element for all of it, the order of the layers first.
						.replace(
							/<style>(@layer [^{}<]*)<\/style>(.*?)<style>/s,
							(_, order: string, between: string) => `${between}<style>${order.replaceAll(', ', ',')}`,
						)
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

/** With the value of each token that has only one in the place of its name: what people may choose are colours, and those have several. */
export function writtenOut(css: string): string {
	const values = Map.groupBy(css.matchAll(/(--[\w-]+):([^;{}]*);?/g), ([, token = '']) => token)
	let left = css
	for (const [token, [first, ...others]] of values) {
		const [declaration = '', , value = ''] = first ?? []
		if (others.length > 0 || value.includes('var(')) continue
		left = left.replace(declaration, '').replaceAll(`var(${token})`, value)
	}
	return left
}

/** The tokens that things are painted on, or that stand on what is dark. */
const grounds = new Set(['--bg', '--surface', '--mine', '--watch-bg', '--on-primary', '--exit-text'])
const systemColour = (token: string): string =>
	grounds.has(token) ? 'Canvas' : token === '--link' || token === '--focus' ? 'LinkText' : 'CanvasText'

/**
 * Without what comes with the app and makes little difference before: nothing moves or is scrolled to until then, and who asked for more contrast is painted in the
 * colours of their own system first, which need no second set for the dark.
 */
export function untilTheApp(css: string): string {
	const block = (query: string) => new RegExp(`@media ${query}\\s*\\{(?:[^{}]*\\{[^{}]*\\})*\\s*\\}`, 'g')
	return (
		css
			.replace(block('\\(prefers-reduced-motion: ?reduce\\)'), '')
			.replace(
				/(?:scrollbar-color|scroll-padding-block|text-underline-offset|text-wrap|-moz-text-size-adjust|(?<!-)text-size-adjust):[^;}]*;?/g,
				'',
			)
			.replace(/[^{}]+\{\}/g, '')
			.replaceAll(';}', '}')
			// Of the scripts that need more room between the lines, the seeker's page is written in one.
			.replace(/:is\((?::lang\(\w+\),?)+\)/, ':lang(ar)')
			.replace(block('\\(prefers-contrast: ?more\\) and \\(prefers-color-scheme: ?dark\\)'), '')
			.replace(block('\\(prefers-contrast: ?more\\)'), (more) =>
				more
					.replace(/color-scheme:[^;}]*/, 'color-scheme:light dark')
					.replace(/(--[\w-]+):[^;}]*/g, (_, token: string) => `${token}:${systemColour(token)}`),
			)
	)
}
