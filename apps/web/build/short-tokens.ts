import { themeCss } from '@akin/core/theme/theme-css'
import type { Plugin, Rolldown } from 'vite'

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** What stands for the number `at`: a, b … Z, aa, ab … */
const shortName = (at: number): string =>
	at < letters.length ? (letters[at] ?? '') : shortName(Math.floor(at / letters.length) - 1) + letters[at % letters.length]

/**
 * Gives every custom property of this build a short name, the same in each page and stylesheet, the most used the shortest: they are a tenth of
 * what a slow phone must have before it paints. One that a script names keeps its name, and so does one that the server gives a page [TH4].
 */
export function shortTokens(): Plugin {
	return {
		name: 'akin-short-tokens',
		apply: 'build',
		enforce: 'post',
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				const sheets = Object.values(bundle).filter(
					(file): file is Rolldown.OutputAsset => file.type === 'asset' && /\.(?:css|html)$/.test(file.fileName),
				)
				const scripts = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
				const kept = new Set([...scripts.flatMap(tokensIn), ...givenByTheServer])
				const short = shortenings(
					sheets.flatMap((sheet) => stylesOf(sheet).flatMap(tokensIn)),
					kept,
				)
				for (const sheet of sheets)
					for (const styles of stylesOf(sheet)) sheet.source = String(sheet.source).replace(styles, () => shortened(styles, short))
			},
		},
	}
}

/** All of a stylesheet; of a page what stands in its style elements, for in its scripts the same signs mean something else. */
const stylesOf = ({ fileName, source }: Rolldown.OutputAsset): readonly string[] =>
	fileName.endsWith('.css')
		? [String(source)]
		: [...String(source).matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, styles = '']) => styles)

const token = /(?<![\w-])--[a-z][\w-]*/g
const tokensIn = (text: string): readonly string[] => [...text.matchAll(token)].map(([name]) => name)
const givenByTheServer = tokensIn(themeCss({ light: '#1f5f6b', dark: '#7cc6d1' }))

/**
 * Short names by long ones.
 * @param used has a name once for each time it is used
 * @param kept stay as they are, and nothing else is called so
 */
export function shortenings(used: readonly string[], kept: ReadonlySet<string> = new Set()): ReadonlyMap<string, string> {
	const counts = new Map<string, number>()
	for (const name of used) if (!kept.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
	const order = [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
	const short = new Map<string, string>()
	let at = 0
	for (const [name] of order) {
		while (kept.has(`--${shortName(at)}`)) at += 1
		short.set(name, `--${shortName(at)}`)
		at += 1
	}
	return short
}

export const shortened = (text: string, short: ReadonlyMap<string, string>): string =>
	text.replace(token, (name) => short.get(name) ?? name)
