import { expect, it } from 'vitest'
import { percentile } from './percentile.ts'

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

it.each([
	[50, 50],
	[99, 99],
	[100, 100],
	[0, 1],
])('takes percentile %i of 1 to 100 in any order', (percent, expected) => {
	expect(percentile(hundred, percent)).toBe(expected)
})

it('is the number itself for one, and nothing for none', () => {
	expect(percentile([7], 99)).toBe(7)
	expect(percentile([], 50)).toBeNull()
})
