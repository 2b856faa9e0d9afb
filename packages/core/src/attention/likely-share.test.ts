import { expect, test } from 'vitest'
import { likelyShare } from './likely-share.ts'

// Newcombe 1998, Statistics in Medicine 17, table I, method 3.
test.each([
	[81, 263, 0.2553, 0.3662],
	[15, 148, 0.0624, 0.1605],
	[0, 20, 0, 0.1611],
	[1, 29, 0.0061, 0.1718],
])('%i of %i lies between %f and %f', (part, whole, from, to) => {
	expect(likelyShare(part, whole)).toMatchObject({ part, whole, share: part / whole })
	expect(likelyShare(part, whole).from).toBeCloseTo(from, 4)
	expect(likelyShare(part, whole).to).toBeCloseTo(to, 4)
})

test('of nothing anything may be true', () => {
	expect(likelyShare(0, 0)).toEqual({ part: 0, whole: 0, share: 0, from: 0, to: 1 })
})
