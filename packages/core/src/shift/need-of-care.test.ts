import { expect, test } from 'vitest'
import { amir, noon, ruth } from '../../test/people.ts'
import { type CareFacts, carePolicy, compareCare, needsOf } from './need-of-care.ts'
import { pause, startShift } from './shift.ts'

const shift = startShift(amir.id, 2, noon)
const usual: CareFacts = {
	...{ shift, conversations: 1, isWithSomebodyInDanger: false, isConnected: true },
	...{ shifts: 20, conversationsEver: 100 },
}
const needs = (change: Partial<CareFacts>, after = 60_000) => needsOf({ ...usual, ...change }, carePolicy, noon + after)

test('[SH12] nothing is said of somebody whom nothing is the matter with', () => {
	expect(needs({})).toEqual([])
})

test('[SH12] gone counts while people talk with them, or while they count as there', () => {
	expect(needs({ isConnected: false })).toEqual(['gone'])
	expect(needs({ isConnected: false, conversations: 0 })).toEqual(['gone'])
	expect(needs({ isConnected: false, conversations: 0, shift: pause(shift, noon) })).toEqual([])
	expect(needs({ isConnected: false, conversations: 1, shift: pause(shift, noon) })).toEqual(['gone'])
})

test('[SH12] overloaded is more than they should hold', () => {
	expect(needs({ conversations: 2 })).toEqual([])
	expect(needs({ conversations: 2, shift: { ...shift, capacity: 1 } })).toEqual(['overloaded'])
	expect(needs({ conversations: 2, isWithSomebodyInDanger: true })).toEqual(['overloaded'])
	expect(needs({ conversations: 1, isWithSomebodyInDanger: true })).toEqual([])
})

test('[SH12] long without a rest counts from the last one, and not while resting', () => {
	const long = carePolicy.longWithoutRestMs
	expect(needs({}, long - 1)).toEqual([])
	expect(needs({}, long)).toEqual(['long_without_rest'])
	expect(needs({ shift: { ...shift, resumedAt: noon + 1 } }, long)).toEqual([])
	const rest = { kind: 'rest', begunAt: noon, until: noon + long + 1, by: ruth } as const
	expect(needs({ shift: { ...shift, rest } }, long)).toEqual([])
	expect(needs({ shift: pause(shift, noon) }, long)).toEqual([])
})

test('[SH12] somebody new is marked, the first shift before the first ten', () => {
	expect(needs({ shifts: 1, conversationsEver: 0 })).toEqual(['first_shift'])
	expect(needs({ shifts: 2, conversationsEver: 9 })).toEqual(['first_ten'])
	expect(needs({ shifts: 2, conversationsEver: 10 })).toEqual([])
})

test('[SH13] in the order of the reasons, by name within it', () => {
	const people = [
		{ name: 'Zoe', needs: [] },
		{ name: 'Amir', needs: [] },
		{ name: 'Yan', needs: ['long_without_rest', 'first_ten'] },
		{ name: 'Bo', needs: ['first_ten'] },
		{ name: 'Xi', needs: ['gone'] },
	] as const
	expect(people.toSorted(compareCare).map(({ name }) => name)).toEqual(['Xi', 'Yan', 'Bo', 'Amir', 'Zoe'])
})
