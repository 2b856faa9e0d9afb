import { expect, test } from 'vitest'
import { matches } from './matches.ts'

test('words are found in any order, whatever their case, and all of them must be there', () => {
	expect(matches('27 riv', 'River 27', 'en')).toBe(true)
	expect(matches('', 'River 27', 'en')).toBe(true)
	expect(matches('  ', 'River 27', 'en')).toBe(true)
	expect(matches('river 28', 'River 27', 'en')).toBe(false)
})
