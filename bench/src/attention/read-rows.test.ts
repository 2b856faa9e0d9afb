import { expect, test } from 'vitest'
import { readRow } from './read-rows.ts'

test.each([
	['a message', { id: 'a', lang: 'en', text: 'hello' }],
	['without a language', { id: 7, text: '' }],
	[
		'a conversation',
		{
			id: 'a',
			lang: null,
			turns: [
				{ role: 'seeker', text: 'hello' },
				{ role: 'listener', text: 'hi' },
			],
		},
	],
])('reads %s', (_, row) => {
	expect(readRow(JSON.stringify({ ...row, labels: { more: 1 } }))).toEqual(row)
})

test.each([
	['{', 'is not JSON'],
	['[]', 'is not an object'],
	['{"text": "a"}', 'has no "id"'],
	['{"id": "", "text": "a"}', 'has an "id" that is neither a word nor a number'],
	['{"id": "a"}', 'has neither "text" nor "turns"'],
	['{"id": "a", "text": 3}', 'has a "text" that is no text'],
	['{"id": "a", "lang": 3, "text": "a"}', 'has a "lang" that is no text'],
	['{"id": "a", "turns": []}', 'has "turns" that are not a list of turns'],
	['{"id": "a", "turns": [{"role": "seeker", "text": "a"}, {"role": "user", "text": "b"}]}', 'has a turn 2 that is not'],
])('%s %s, and the reason quotes none of it', (line, why) => {
	expect(readRow(line)).toMatch(why)
})
