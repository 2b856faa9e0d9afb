import { type Palette, steps, type ThemeName, themes } from './tokens.ts'

/**
 * The text of `tokens.css`. The system decides between light, dark and more contrast; `data-theme` on the root element
 * (`light`, `dark`, `more`, `more-dark`) overrides it.
 */
export function tokensCss(): string {
	return [
		'/* Written from tokens.ts by scripts/write-tokens.ts. Do not edit. */',
		'@layer tokens {',
		block(1, ':root', [...Object.entries(steps).map(declare), ...colours('light')]),
		media('(prefers-color-scheme: dark)', 'dark'),
		media('(prefers-contrast: more)', 'more'),
		media('(prefers-contrast: more) and (prefers-color-scheme: dark)', 'more-dark'),
		...(Object.keys(themes) as ThemeName[]).map((name) => block(1, `:root[data-theme="${name}"]`, colours(name))),
		'}',
		'',
	].join('\n')
}

function media(query: string, theme: ThemeName): string {
	return [`\t@media ${query} {`, block(2, ':root', colours(theme)), '\t}'].join('\n')
}

function colours(theme: ThemeName): string[] {
	const scheme = theme.endsWith('dark') ? 'dark' : 'light'
	const palette: Palette = themes[theme]
	return [`color-scheme: ${scheme};`, ...Object.entries(palette).map(([name, colour]) => declare([name, colour.toLowerCase()]))]
}

function declare([name, value]: [string, string]): string {
	return `--${name}: ${value};`
}

function block(depth: number, selector: string, lines: readonly string[]): string {
	const indent = '\t'.repeat(depth)
	return [`${indent}${selector} {`, ...lines.map((line) => `${indent}\t${line}`), `${indent}}`].join('\n')
}
