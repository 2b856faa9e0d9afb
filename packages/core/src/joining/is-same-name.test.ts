import { expect, test } from 'vitest'
import { isSameName } from './is-same-name.ts'

test.each([
	['Sam', 'sam'],
	['Sam', ' Sam '],
	['Sam K.', 'Sam  K.'],
	['Zoe\u0301', 'Zoé'],
	['Ｓａｍ', 'Sam'],
])('[JO11] %j and %j read the same', (one, other) => {
	expect(isSameName(one, other)).toBe(true)
})

test.each([
	['Sam', 'Sam K.'],
	['Zoe', 'Zoé'],
	['Sam', 'Samir'],
])('[JO11] %j and %j tell two people apart', (one, other) => {
	expect(isSameName(one, other)).toBe(false)
})
