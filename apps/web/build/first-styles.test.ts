// @vitest-environment node
import { expect, it } from 'vitest'
import { needed } from './first-styles.ts'

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
