import { expect, test } from 'vitest'
import { isStorable } from './is-storable.ts'

test('text that no database keeps is found wherever it stands', () => {
	for (const wrong of ['a\u0000', '\ud83d', '\ude00!', ['fine', '\u0000'], { a: { b: ['\ud800'] } }, { 'a\u0000': 1 }]) {
		expect(isStorable(wrong), JSON.stringify(wrong)).toBe(false)
	}
	for (const right of ['', 'déjà 😀 \u0001', 0, null, undefined, true, { a: [1, 'b'] }]) {
		expect(isStorable(right), JSON.stringify(right)).toBe(true)
	}
})
