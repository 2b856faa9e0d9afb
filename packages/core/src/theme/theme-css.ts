import { paletteOf, type Scheme } from './accent.ts'
import type { Theme } from './theme.ts'

/**
 * [TH4] What a page is given in its head. It stands in the layer of the tokens, so that a scheme somebody chose goes before that of the system,
 * and it says nothing where somebody asks for more contrast. Each selector is one stronger than that of the tokens: their sheet may come later.
 */
export function themeCss(chosen: NonNullable<Theme>): string {
	const block = (scheme: Scheme) => {
		const { primary, hover, onPrimary, link } = paletteOf(scheme, chosen[scheme])
		return `--primary:${primary};--primary-hover:${hover};--on-primary:${onPrimary};--link:${link}`
	}
	const [light, dark] = [block('light'), block('dark')]
	const usual = '@media (prefers-contrast:no-preference)'
	return [
		`@layer tokens{${usual}{:root:not([data-theme]){${light}}}${usual} and (prefers-color-scheme:dark){:root:not([data-theme]){${dark}}}`,
		`:root:root[data-theme=light]{${light}}:root:root[data-theme=dark]{${dark}}}`,
	].join('')
}

/** [TH5] The theme of a page on which several programmes are offered: theirs where they agree, the usual one otherwise. */
export function sharedTheme(themes: readonly Theme[]): Theme {
	const [first = null, ...others] = themes
	return others.every((other) => other?.light === first?.light && other?.dark === first?.dark) ? first : null
}
