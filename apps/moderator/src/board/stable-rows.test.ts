import { expect, test } from 'vitest'
import { aBoard, aRow, aSignal, helpRow, priya } from '../../test/fake-session.ts'
import { groupRows } from './attention-order.ts'
import { holdRows } from './stable-rows.ts'

const numbers = (places: readonly { row: { handle: { number: number } } }[]) => places.map(({ row }) => row.handle.number)
const talking = (...order: number[]) => groupRows(aBoard({ talking: order.map((number) => aRow(number)) }))

test('held rows keep their places whatever the order becomes', () => {
	const { places, changes } = holdRows(talking(1, 2, 3, 4), talking(4, 1, 2, 3))
	expect(numbers(places.talking)).toEqual([1, 2, 3, 4])
	expect(changes).toBe(1)
})

test('a new row waits, an ended row stays marked, and both are counted', () => {
	const { places, changes } = holdRows(talking(1, 2), talking(2, 9))
	expect(numbers(places.talking)).toEqual([1, 2])
	expect(places.talking[0]?.here).toBe('gone')
	expect(changes).toBe(2)
})

test('what a held row says stays true', () => {
	const after = groupRows(aBoard({ talking: [aRow(1, { readers: [{ ...priya, mode: 'reading' }] })] }))
	const { places } = holdRows(talking(1), after)
	expect(places.talking[0]?.row.readers).toHaveLength(1)
})

test('what must be acted on now appears at once, at the end, and moves nobody', () => {
	const before = groupRows(aBoard({ talking: [helpRow(1, aSignal(1, { tier: 'needs_eyes' })), aRow(2)] }))
	const after = groupRows(aBoard({ talking: [helpRow(1, aSignal(1, { tier: 'needs_eyes' })), helpRow(2), helpRow(3)] }))
	const { places } = holdRows(before, after)
	expect(numbers(places.actNow)).toEqual([2, 3])
	expect(numbers(places.needsEyes)).toEqual([1])
	expect(numbers(places.talking)).toEqual([2])
	expect(places.talking[0]?.here).toBe('moved')
})

test('nothing changed means no change', () => {
	expect(holdRows(talking(1, 2, 3), talking(1, 2, 3)).changes).toBe(0)
})
