// @vitest-environment node
import { expect, it } from 'vitest'
import { needed, untilTheApp, writtenOut } from './first-styles.ts'

it('leaves out tokens that nothing uses, and tokens that were there for those', () => {
	expect(needed(':root{--a:1px;--b:var(--a);--c:2px}p{margin:var(--c)}')).toBe(':root{--c:2px}p{margin:var(--c)}')
	expect(needed('@media print{:root{--a:1px}}p{margin:0}')).toBe('p{margin:0}')
})

it('leaves out what the comfort dialog may ask for, and nothing beside it', () => {
	expect(needed('@layer t{:root[data-theme=dark]{color:red}p{margin:0}html[data-text-size=large]{font-size:2em}}')).toBe(
		'@layer t{p{margin:0}}',
	)
	expect(needed('.a[data-leave]{color:red}')).toBe('.a[data-leave]{color:red}')
})

it('leaves out selectors that a page has nothing for, and rules of which none is left', () => {
	const unused = /\.late|\bh[34]\b/
	expect(needed('@layer a{h1,h3{margin:0}.late{color:red}.late .b,.c{top:0}}@media print{.late{left:0}}', unused)).toBe(
		'@layer a{h1{margin:0}.c{top:0}}',
	)
	expect(needed(':is(:lang(ar),:lang(fa)){line-height:2}', unused)).toBe(':is(:lang(ar),:lang(fa)){line-height:2}')
})

it('paints who asked for more contrast in the colours of their system until the app is there, and leaves other modes alone', () => {
	const dark = '@media (prefers-color-scheme:dark){:root{--bg:#000}}'
	const more = '@media (prefers-contrast:more){:root{color-scheme:light;--bg:#fff;--text:#000;--link:#00f}}'
	const both = '@media (prefers-contrast:more) and (prefers-color-scheme:dark){:root{color-scheme:dark;--bg:#000}}'
	expect(untilTheApp(`@layer tokens{${dark}${more}${both}}p{margin:0}`)).toBe(
		`@layer tokens{${dark}@media (prefers-contrast:more){:root{color-scheme:light dark;--bg:Canvas;--text:CanvasText;--link:LinkText}}}p{margin:0}`,
	)
})

it('leaves out what stops movement, which only comes with the app', () => {
	const css = '@layer preferences{[hidden]{display:none}@media (prefers-reduced-motion:reduce){*,:after{animation:none}}}'
	expect(untilTheApp(css)).toBe('@layer preferences{[hidden]{display:none}}')
})

it('writes out what has one value, and leaves what changes with the colours of the device', () => {
	const css = ':root{--gap:1px;--bg:#fff}@media (prefers-color-scheme:dark){:root{--bg:#000}}p{margin:var(--gap);background:var(--bg)}'
	expect(writtenOut(css)).toBe(':root{--bg:#fff}@media (prefers-color-scheme:dark){:root{--bg:#000}}p{margin:1px;background:var(--bg)}')
})
