import { expect, test } from 'vitest'
import { type Acknowledged, compareStored, type Stored } from './compare-stored.ts'

const entry = (seq: number): Acknowledged => ({ conversationId: 'a', clientId: `id-${seq}`, seq, text: `text ${seq}` })
const acknowledged = [1, 2, 3].map(entry)
const heads = [{ conversationId: 'a', head: 3 }]
const nothing = { lost: 0, changed: 0, gaps: 0, doubled: 0, unreadable: 0 }
const replaced = (seq: number, by: Partial<Stored>): Stored[] => acknowledged.map((one) => (one.seq === seq ? { ...one, ...by } : one))

test('a store that kept everything differs in nothing, entries nobody saw acknowledged included', () => {
	expect(compareStored(acknowledged.slice(0, 2), acknowledged, heads)).toEqual(nothing)
})

test.each([
	['a lost entry', acknowledged.slice(0, 2), [{ conversationId: 'a', head: 2 }], { lost: 1 }],
	['a lost entry whose place is still counted', acknowledged.slice(0, 2), heads, { lost: 1, gaps: 1 }],
	['an entry that moved', replaced(3, { seq: 4 }), [{ conversationId: 'a', head: 4 }], { changed: 1, gaps: 1 }],
	['an entry with other words', replaced(2, { text: 'other' }), heads, { changed: 1 }],
	['an entry beyond the head', acknowledged, [{ conversationId: 'a', head: 2 }], { gaps: 1 }],
	[
		'the same message twice',
		[...acknowledged, { ...entry(4), clientId: 'id-3' }],
		[{ conversationId: 'a', head: 4 }],
		{ doubled: 1, changed: 1 },
	],
	['an entry that does not open', replaced(1, { text: null }), heads, { unreadable: 1 }],
	['an emptied conversation', [], heads, { lost: 3, gaps: 3 }],
])('%s is found', (_, stored, reached, expected) => {
	expect(compareStored(acknowledged, stored, reached)).toEqual({ ...nothing, ...expected })
})
