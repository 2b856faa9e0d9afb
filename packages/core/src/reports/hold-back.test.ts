import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { groupsTold, isGivenAway, nearestFive, partsTold, totalTold } from './hold-back.ts'

/** Every way to fill `places` with counts up to `most`. */
const all = (places: number, most: number): number[][] =>
	places === 0 ? [[]] : all(places - 1, most).flatMap((rest) => Array.from({ length: most + 1 }, (_, count) => [...rest, count]))

describe('[RP2] what is held back', () => {
	it('is every count of one to four, and no nought', () => {
		expect(partsTold([7, 0, 12])).toEqual([7, 0, 12])
		expect(partsTold([3, 4, 20])).toEqual([null, null, 20])
		expect(partsTold([1, 2, 9, 20])).toEqual([null, null, 9, 20])
	})

	it('is never all the same beside a total', () => {
		expect(partsTold([3, 30, 8, 9])).toEqual([null, 30, null, 9])
		expect(partsTold([3, 30, 8, 8])).toEqual([null, 30, null, null])
		expect(partsTold([5, 4, 4])).toEqual([null, null, null])
		expect(partsTold([3])).toEqual([null])
		expect(partsTold([4, 0, 0])).toEqual([null, null, null])
	})

	it('cannot be worked out from the total and the rest by anybody who knows the rule', () => {
		for (const [places, most] of [
			[1, 20],
			[2, 20],
			[3, 14],
			[4, 10],
			[5, 7],
		] as const) {
			/** What is held back in all tables that look the same from outside: the values each place may have. */
			const alike = new Map<string, readonly Set<number>[]>()
			for (const parts of all(places, most)) {
				const told = partsTold(parts)
				if (told.every((count) => count !== null) || isGivenAway(parts)) continue
				const seen = JSON.stringify([told, totalTold(parts)])
				const values = alike.get(seen) ?? parts.map(() => new Set<number>())
				for (const [at, count] of parts.entries()) values[at]?.add(count)
				alike.set(seen, values)
			}
			expect(alike.size).toBeGreaterThan(0)
			for (const [seen, values] of alike) {
				const [told] = JSON.parse(seen) as [(number | null)[], number | null]
				for (const [at, count] of told.entries())
					if (count === null) expect([seen, at, (values[at]?.size ?? 0) > 1]).toEqual([seen, at, true])
			}
		}
	})

	it('is at least two different counts wherever something beside a nought is shown', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }), (parts) => {
				const told = partsTold(parts)
				const held = parts.filter((_, at) => told[at] === null)
				for (const [at, count] of told.entries()) if (count !== null) expect([count, count === 0 || count > 4]).toEqual([parts[at], true])
				if (held.length > 0 && told.some((count) => count !== null && count > 0)) expect(new Set(held).size).toBeGreaterThan(1)
			}),
		)
	})

	it('can only be worked out where there is one person in each part, and that is known', () => {
		expect([isGivenAway([1, 1, 1, 1, 1]), isGivenAway([1, 1, 0]), isGivenAway([])]).toEqual([true, false, false])
	})
})

test('[RP3] an hour that is held back shows nothing of its days', () => {
	const told = groupsTold([
		[0, 3],
		[6, 0],
		[20, 30],
		[7, 1],
	])
	expect(told.map(({ total }) => total)).toEqual([null, null, 50, 8])
	expect(told.map(({ parts }) => parts)).toEqual([
		[null, null],
		[null, null],
		[20, 30],
		[null, null],
	])
})

test('[RP4] [RP5] totals', () => {
	expect(totalTold([2, 2])).toBeNull()
	expect(totalTold([2, 3])).toBe(5)
	expect([nearestFive(57), nearestFive(58), nearestFive(60)]).toEqual([55, 60, 60])
})
