import { describe, expect, it } from 'vitest'
import { figure, median, written } from './statistics.ts'

describe('figures', () => {
	it('takes the middle, or the mean of the two in the middle, whatever the order', () => {
		expect(median([3, 1, 2])).toBe(2)
		expect(median([4, 1, 3, 2])).toBe(2.5)
		expect(() => median([])).toThrow(RangeError)
	})

	it('is not moved by one window that something else disturbed, and shows it', () => {
		const disturbed = figure([1.5, 1.52, 1.48, 9, 1.51])
		expect(disturbed).toMatchObject({ median: 1.51, min: 1.48, max: 9 })
		expect(written(disturbed)).toBe('1.51 (1.48–9.00)')
	})
})
