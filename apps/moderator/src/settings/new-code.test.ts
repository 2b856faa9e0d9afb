import { expect, test } from 'vitest'
import { newCode } from './new-code.ts'

test.each([
	['Feeling alone', [], 'feeling_alone'],
	['  12 steps! ', [], 'steps'],
	['Überfordert', [], 'uberfordert'],
	['孤独', [], 'topic'],
	['Family', ['family', 'family_2'], 'family_3'],
] as const)('a code for %j that is not one of %j', (name, taken, code) => {
	expect(newCode(name, taken, '_', 'topic')).toBe(code)
})
