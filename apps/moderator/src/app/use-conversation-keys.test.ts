import { expect, test } from 'vitest'
import { conversationNumber } from '../../test/fake-session.ts'
import { neighbour } from './use-conversation-keys.ts'

const [first, second, third] = [1, 2, 3].map(conversationNumber)
const ids = [first, second, third].flatMap((id) => id ?? [])

test('the next and the one before, and nothing behind an end', () => {
	expect(neighbour(ids, second ?? null, 1)).toBe(third)
	expect(neighbour(ids, second ?? null, -1)).toBe(first)
	expect(neighbour(ids, third ?? null, 1)).toBeNull()
	expect(neighbour(ids, first ?? null, -1)).toBeNull()
})

test('from the board it is the first or the last, from one that has left it the first', () => {
	expect(neighbour(ids, null, 1)).toBe(first)
	expect(neighbour(ids, null, -1)).toBe(third)
	expect(neighbour(ids, conversationNumber(9), -1)).toBe(first)
	expect(neighbour([], null, 1)).toBeNull()
})
