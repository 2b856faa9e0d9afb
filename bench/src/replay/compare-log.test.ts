import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLog, isSame } from './compare-log.ts'
import type { Turn } from './read-conversations.ts'

const said: readonly Turn[] = [
	{ role: 'seeker', text: 'hello' },
	{ role: 'seeker', text: 'is somebody there?' },
	{ role: 'listener', text: 'hello' },
	{ role: 'listener', text: 'I am here' },
	{ role: 'seeker', text: 'hello' },
]
const none = { lost: 0, duplicated: 0, reordered: 0 }
const without = (at: number) => said.filter((_, index) => index !== at)
const twice = (at: number) => said.flatMap((turn, index) => (index === at ? [turn, turn] : [turn]))
const swapped = (at: number) => said.toSpliced(at, 2, ...said.slice(at, at + 2).toReversed())

describe('the checker', () => {
	it('finds nothing where nothing is wrong, the same words said twice included', () => {
		expect(compareLog(said, said)).toEqual(none)
		expect(isSame(compareLog(said, said))).toBe(true)
	})

	it.each([0, 1, 2, 3, 4])('finds number %i dropped', (at) => {
		expect(compareLog(said, without(at))).toMatchObject({ lost: 1, duplicated: 0 })
	})

	it.each([0, 1, 2, 3, 4])('finds number %i doubled', (at) => {
		expect(compareLog(said, twice(at))).toMatchObject({ lost: 0, duplicated: 1 })
	})

	it.each([0, 1, 2, 3])('finds number %i swapped with the next', (at) => {
		expect(compareLog(said, swapped(at))).toEqual({ lost: 0, duplicated: 0, reordered: 1 })
	})

	it('finds words nobody said, words of the other, and words that changed', () => {
		expect(compareLog(said, [...said, { role: 'listener', text: 'never said' }])).toEqual({ ...none, duplicated: 1 })
		expect(compareLog(said, [{ role: 'listener', text: 'hello' }, ...said.slice(1)])).toMatchObject({ lost: 1, duplicated: 1 })
		expect(compareLog(said, [{ role: 'seeker', text: 'hello ' }, ...said.slice(1)])).toMatchObject({ lost: 1, duplicated: 1 })
	})

	it('finds an end that shows nothing at all', () => {
		expect(compareLog(said, [])).toEqual({ ...none, lost: said.length })
	})

	it('finds whatever differs', () => {
		const turn = fc.record({ role: fc.constantFrom('seeker', 'listener'), text: fc.constantFrom('a', 'b', 'c') })
		fc.assert(
			fc.property(fc.array(turn, { maxLength: 12 }), fc.array(turn, { maxLength: 12 }), (one, other) => {
				expect(isSame(compareLog(one, other))).toBe(JSON.stringify(one) === JSON.stringify(other))
			}),
			{ numRuns: 2_000 },
		)
	})
})
