import { describe, expect, it, test } from 'vitest'
import { paletteOf, tooFaint } from './accent.ts'
import { contrast, mixed } from './contrast.ts'
import { theme } from './theme.ts'
import { sharedTheme, themeCss } from './theme-css.ts'
import { themeOfPage } from './theme-of-page.ts'

test('contrast is that of WCAG', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
	expect(contrast('#1f5f6b', '#FFFFFF')).toBeCloseTo(7.22, 2)
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
	expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080')
})

describe('[TH2] the gate', () => {
	it('lets the usual colours through', () => {
		expect([tooFaint('light', '#14586a'), tooFaint('dark', '#8ed2dc')]).toEqual([[], []])
	})
	it('says where a colour is too faint and by how much, the worst first', () => {
		const faint = tooFaint('light', '#6fb3c0')
		expect(faint[0]).toMatchObject({ against: 'mine', least: 4.5 })
		expect(faint[0]?.ratio).toBeCloseTo(1.89, 1)
		expect(faint.map(({ against }) => against)).toContain('surface')
		expect(tooFaint('dark', '#14586a').length).toBeGreaterThan(0)
	})
	it('knows what is written on a filled button', () => {
		expect(paletteOf('light', '#14586a').onPrimary).toBe('#FFFFFF')
		expect(paletteOf('dark', '#8ed2dc').onPrimary).toBe('#05262C')
	})
})

test('[TH4] it stands in the layer of the tokens, and not where more contrast is asked for', () => {
	const css = themeCss({ light: '#7a1f5c', dark: '#f0a6d6' })
	expect(css.startsWith('@layer tokens{@media (prefers-contrast:no-preference){:root:not([data-theme]){--primary:#7a1f5c;')).toBe(true)
	expect(css).toContain(':root:root[data-theme=dark]{--primary:#f0a6d6;')
	expect(css).not.toMatch(/[<>"&]/)
	expect(css.length).toBeLessThan(700)
})

test('[TH1] only colours are themes', () => {
	const tries = [null, { light: '#7a1f5c', dark: '#f0a6d6' }, { light: 'red', dark: '#f0a6d6' }, { light: '#7a1f5c;}', dark: '#f0a6d6' }]
	expect(tries.map((one) => theme.safeParse(one).success)).toEqual([true, true, false, false])
})

test('[TH5] several programmes have a theme where they agree', () => {
	const plum = { light: '#7a1f5c', dark: '#f0a6d6' }
	expect([sharedTheme([]), sharedTheme([plum]), sharedTheme([plum, { ...plum }]), sharedTheme([plum, null])]).toEqual([
		null,
		plum,
		plum,
		null,
	])
})

test('[TH5] the first page has the theme of those who name the organisation, else of all that are offered', () => {
	const [plum, moss] = [
		{ light: '#7a1f5c', dark: '#f0a6d6' },
		{ light: '#2f5d1f', dark: '#a6d68f' },
	]
	const acme = { organisation: 'acme', origin: 'https://www.example.org' }
	const programmes = [
		{ hidden: false, embed: { origins: [acme] }, theme: plum },
		{ hidden: false, embed: { origins: [] }, theme: moss },
		{ hidden: true, embed: { origins: [] }, theme: null },
	]
	expect([themeOfPage(programmes, 'acme'), themeOfPage(programmes, null), themeOfPage(programmes.slice(1), 'other')]).toEqual([
		plum,
		null,
		moss,
	])
})
