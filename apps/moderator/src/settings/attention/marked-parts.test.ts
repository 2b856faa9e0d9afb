import { expect, test } from 'vitest'
import { markedParts } from './marked-parts.ts'

test('marks what lies within any span, also where spans overlap, and loses nothing', () => {
	const text = 'one two three four'
	const parts = markedParts(text, [
		[4, 13],
		[8, 18],
	])
	expect(parts.map(({ text }) => text).join('')).toBe(text)
	expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['two ', 'three', ' four'])
	expect(markedParts(text, [])).toEqual([{ start: 0, text, marked: false }])
	expect(markedParts('', [])).toEqual([])
})
