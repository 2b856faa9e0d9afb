import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { readAgreed } from './read-agreed.ts'

const schema = z.strictObject({ words: z.string().check(z.minLength(1), z.maxLength(10)) })

test('[M6] what was agreed is read, and what was not is refused with the place', () => {
	expect(readAgreed(schema, { words: 'hello' })).toEqual({ success: true, data: { words: 'hello' } })
	expect(readAgreed(schema, { words: '' })).toMatchObject({ success: false, issues: [{ path: ['words'], code: 'too_small' }] })
})

test('[M6] a length that cannot be compared is refused, not a fault', () => {
	expect(readAgreed(schema, { words: { length: { toString: 1, valueOf: 1 } } })).toEqual({ success: false, issues: [] })
})

test('a fault of the schema itself is not taken for a wrong value', () => {
	const broken = z.string().check(
		z.refine(() => {
			throw new RangeError('ours')
		}),
	)
	expect(() => readAgreed(broken, 'x')).toThrow(RangeError)
})
