import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestPassing, tooFaint } from './accent.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('[TH3] whatever colour is asked for, one near it passes, and one that passes is left as it is', () => {
	fc.assert(
		fc.property(colour, fc.constantFrom('light' as const, 'dark' as const), (asked, scheme) => {
			const nearest = nearestPassing(scheme, asked)
			expect(tooFaint(scheme, nearest)).toEqual([])
			if (tooFaint(scheme, asked).length === 0) expect(nearest).toBe(asked)
		}),
	)
})
