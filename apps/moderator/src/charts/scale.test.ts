import { expect, test } from 'vitest'
import { axisUpTo, linePath, xOf, yOf } from './scale.ts'

test('an axis ends at a round number that holds everything', () => {
	expect(axisUpTo(0)).toEqual({ top: 1, ticks: [0, 1] })
	expect(axisUpTo(3)).toEqual({ top: 3, ticks: [0, 1, 2, 3] })
	expect(axisUpTo(17)).toEqual({ top: 20, ticks: [0, 5, 10, 15, 20] })
	expect(axisUpTo(230)).toEqual({ top: 300, ticks: [0, 100, 200, 300] })
})

test('a line has a gap where nothing is known', () => {
	const plot = { width: 30, height: 10, top: 10, count: 3 }
	expect(linePath([5, null, 10], plot)).toBe('M5.0 5.0M25.0 0.0')
	expect(linePath([0, 5, null], plot)).toBe('M5.0 10.0L15.0 5.0')
	expect([xOf(0, plot), yOf(10, plot)]).toEqual([5, 0])
})
