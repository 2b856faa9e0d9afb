import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { noon, omar, signalOf } from '../../test/people.ts'
import { byAttention, type CircumstanceKind, type Signal, tierOfSignal } from './signal.ts'

const anySignal = fc
	.record({
		kind: fc.constantFrom(...(Object.keys(tierOfSignal) as CircumstanceKind[])),
		n: fc.integer({ min: 1, max: 5 }),
		isOpen: fc.boolean(),
	})
	.map(
		({ kind, n, isOpen }): Signal => ({
			...signalOf(kind, n),
			acknowledged: isOpen ? null : { by: omar.id, byName: omar.name, at: noon, outcome: 'on_it' },
		}),
	)
const anyRows = fc.uniqueArray(
	fc.record({
		id: fc.nat({ max: 30 }).map((n) => `c${n}`),
		waitingSince: fc.integer({ min: noon - 3, max: noon + 3 }),
		pinnedAt: fc.option(fc.integer({ min: noon, max: noon + 2 })),
		signals: fc.array(anySignal, { maxLength: 4 }),
	}),
	{ maxLength: 12, selector: ({ id }) => id },
)

test('[AT3] the order is total: antisymmetric, transitive, and only a conversation equals itself', () => {
	fc.assert(
		fc.property(anyRows, (rows) => {
			for (const a of rows)
				for (const b of rows) {
					expect(Math.sign(byAttention(a, b))).toBe(0 - Math.sign(byAttention(b, a)))
					if (a !== b) expect(byAttention(a, b)).not.toBe(0)
					for (const c of rows) if (byAttention(a, b) < 0 && byAttention(b, c) < 0) expect(byAttention(a, c)).toBeLessThan(0)
				}
		}),
	)
})
