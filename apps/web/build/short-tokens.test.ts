// @vitest-environment node
import { expect, it } from 'vitest'
import { shortened, shortenings } from './short-tokens.ts'

it('gives the most used the shortest name, and the same one everywhere', () => {
	const short = shortenings(['--hair', '--space-2', '--space-2', '--space-22'])
	expect(shortened(':root{--space-2:1px;--space-22:2px}p{margin:var(--space-2,var(--hair))}', short)).toBe(
		':root{--a:1px;--c:2px}p{margin:var(--a,var(--b))}',
	)
})

it('leaves what a script names, and calls nothing else so', () => {
	const short = shortenings(['--one', '--a'], new Set(['--a']))
	expect(shortened('p{top:var(--one);left:var(--a)}', short)).toBe('p{top:var(--b);left:var(--a)}')
})

it('tells a token from a class name with two dashes in it', () => {
	expect(shortened('.box--one{top:var(--one)}', shortenings(['--one']))).toBe('.box--one{top:var(--a)}')
})

it('never gives one name twice', () => {
	const names = Array.from({ length: 3_000 }, (_, at) => `--token-${at}`)
	expect(new Set(shortenings(names).values()).size).toBe(3_000)
})
