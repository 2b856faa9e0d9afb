import { expect, it } from 'vitest'
import { createLine } from './line.ts'

const setUp = (random = () => 0.5) => {
	const clock = { at: 0 }
	return { clock, line: createLine({ now: () => clock.at, random, slowestPerSecond: 10, longestMs: 2_000 }) }
}

it('gives places one after the other, at the pace at which the others were taken', () => {
	const { clock, line } = setUp()
	for (let taken = 0; taken < 95; taken++) line.took()
	clock.at = 500
	for (let taken = 0; taken < 5; taken++) line.took()
	// 96 in half a second, and 10 a second before: about 101 a second from here on.
	expect([line.place(), line.place(), line.place()]).toEqual([10, 20, 30])
	clock.at += 25
	expect(line.place()).toBe(15)
})

it('is taken to move at least so fast, whatever was measured', () => {
	const { clock, line } = setUp()
	clock.at = 10_000
	line.took()
	expect([line.place(), line.place()]).toEqual([100, 200])
})

it('sends nobody away for longer than is bearable, and those beyond it not all at once', () => {
	let turn = 0
	const { line } = setUp(() => (turn++ % 10) / 10)
	const places = Array.from({ length: 120 }, () => line.place())
	expect(Math.max(...places)).toBe(2_000)
	expect(new Set(places.slice(20)).size).toBeGreaterThan(5)
	expect(Math.min(...places.slice(20))).toBeGreaterThanOrEqual(1_000)
})

it('starts anew once everybody has had their turn', () => {
	const { clock, line } = setUp()
	for (let refused = 0; refused < 10; refused++) line.place()
	clock.at = 60_000
	expect(line.place()).toBe(100)
})
