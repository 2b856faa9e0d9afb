import { expect, it } from 'vitest'
import { createLine } from './line.ts'

const setUp = (random = () => 0.5) => {
	const clock = { at: 0 }
	return { clock, line: createLine({ now: () => clock.at, random, usualPerSecond: 50, slowestPerSecond: 10, longestMs: 2_000 }) }
}

it('gives places one after the other, at the usual pace as long as nothing better is known', () => {
	const { clock, line } = setUp()
	expect([line.place(), line.place(), line.place()]).toEqual([20, 40, 60])
	clock.at += 30
	expect(line.place()).toBe(50)
})

it('goes by how many were taken while others were turned away', () => {
	const { clock, line } = setUp()
	line.place()
	for (let taken = 0; taken < 99; taken++) line.took()
	clock.at = 500
	// A hundred in half a second, and 50 a second assumed before: 125 from here on.
	line.took()
	expect([line.place(), line.place()]).toEqual([8, 16])
})

it('learns nothing from a time in which everybody was taken, however few they were', () => {
	const { clock, line } = setUp()
	for (const at of [1_000, 2_000, 60_000]) {
		clock.at = at
		line.took()
	}
	expect([line.place(), line.place()]).toEqual([20, 40])
})

it('is taken to move at least so fast, whatever was measured', () => {
	const { clock, line } = setUp()
	for (let turn = 1; turn <= 20; turn++) {
		line.place()
		clock.at = turn * 5_000
		line.took()
	}
	line.place()
	clock.at += 499
	line.place()
	clock.at += 1
	line.took()
	expect(line.place()).toBeGreaterThan(20)
	expect(line.place()).toBeLessThanOrEqual(300)
})

it('sends nobody away for longer than is bearable, and those beyond it not all at once', () => {
	let turn = 0
	const { line } = setUp(() => (turn++ % 10) / 10)
	const places = Array.from({ length: 220 }, () => line.place())
	expect(Math.max(...places)).toBe(2_000)
	expect(new Set(places.slice(100)).size).toBeGreaterThan(5)
	expect(Math.min(...places.slice(100))).toBeGreaterThanOrEqual(1_000)
})

it('starts anew once everybody has had their turn', () => {
	const { clock, line } = setUp()
	for (let refused = 0; refused < 10; refused++) line.place()
	clock.at = 60_000
	expect(line.place()).toBe(20)
})
