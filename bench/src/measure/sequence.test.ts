import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTallies, createSequence, emptyTally, isFaultless } from './sequence.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
function count(arriving: readonly number[], sent: number) {
	const sequence = createSequence()
	const fresh = arriving.map((number) => sequence.see(number))
	return { ...sequence.counted, lost: sequence.lost(sent), fresh }
}

describe('counting what arrives', () => {
	it('finds nothing where nothing is wrong', () => {
		expect(count(numbers(5), 5)).toMatchObject({ seen: 5, duplicated: 0, reordered: 0, lost: 0 })
	})

	it.each([1, 2, 3, 4, 5])('finds number %i lost', (dropped) => {
		expect(
			count(
				numbers(5).filter((number) => number !== dropped),
				5,
			),
		).toMatchObject({ seen: 4, duplicated: 0, reordered: 0, lost: 1 })
	})

	it.each([1, 2, 3, 4, 5])('finds number %i doubled, at once or later', (doubled) => {
		expect(count([...numbers(doubled), ...numbers(5).slice(doubled - 1)], 5)).toMatchObject({ seen: 5, duplicated: 1, lost: 0 })
		expect(count([...numbers(5), doubled], 5)).toMatchObject({ seen: 5, duplicated: 1, reordered: 0, lost: 0 })
	})

	it('finds one that came late, and does not call it lost or new', () => {
		expect(count([1, 3, 2, 4], 4)).toEqual({ seen: 4, duplicated: 0, reordered: 1, lost: 0, fresh: [true, true, false, true] })
	})

	it('finds everything lost when nothing comes at all', () => {
		expect(count([], 7)).toMatchObject({ seen: 0, lost: 7 })
	})

	it('accounts for every number, whatever is dropped, doubled and shuffled', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 80 }), (arriving) => {
				const { seen, duplicated, lost } = count(arriving, 30)
				expect(seen).toBe(new Set(arriving).size)
				expect(seen + duplicated).toBe(arriving.length)
				expect(seen + lost).toBe(30)
			}),
		)
	})
})

describe('a tally', () => {
	it('adds up, and a single fault makes it none', () => {
		const sum = addTallies({ ...emptyTally, sent: 2, arrived: 2 }, { ...emptyTally, sent: 3, arrived: 2, lost: 1 })
		expect(sum).toMatchObject({ sent: 5, arrived: 4, lost: 1 })
		expect(isFaultless(sum)).toBe(false)
		expect(isFaultless({ ...sum, lost: 0 })).toBe(true)
	})
})
