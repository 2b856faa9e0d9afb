import { asId, type ConversationId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { placePanes } from './place-panes.ts'
import { assignStripes, stripeCount } from './stripes.ts'

const [a, b, c] = ['a', 'b', 'c'].map((text) => asId<ConversationId>(text)) as [ConversationId, ConversationId, ConversationId]

test('a narrow desk shows the one asked for and nothing else', () => {
	expect(placePanes([a], b, a, [a, b], 1)).toEqual([b])
	expect(placePanes([a], null, a, [a, b], 1)).toEqual([])
	expect(placePanes([], c, null, [a, b], 1)).toEqual([])
})

test('side by side, the pane the listener was in last stays where it is', () => {
	expect(placePanes([], a, null, [a, b], 2)).toEqual([a, b])
	expect(placePanes([a, b], c, b, [a, b, c], 2)).toEqual([c, b])
	expect(placePanes([a, b], c, a, [a, b, c], 2)).toEqual([a, c])
	expect(placePanes([a, b], a, b, [a, b, c], 2)).toEqual([a, b])
})

test('a conversation that is over makes room', () => {
	expect(placePanes([a, b], null, a, [b, c], 2)).toEqual([b, c])
})

test('a stripe is never shared by two open conversations and never changes', () => {
	let stripes: ReadonlyMap<ConversationId, number> = assignStripes(new Map(), [a, b])
	const first = stripes.get(b)
	for (let round = 0; round < stripeCount * 3; round++) {
		const next = asId<ConversationId>(`n${round}`)
		stripes = assignStripes(stripes, [b, next])
		expect(stripes.get(b)).toBe(first)
		expect(stripes.get(next)).not.toBe(first)
	}
})
