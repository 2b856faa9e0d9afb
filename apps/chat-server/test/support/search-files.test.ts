import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disguisesOf } from './search-files.ts'

test('[P3] words are found whatever stands around them, in every disguise', () => {
	const words = 'q1f0a9c3d4e5b'
	const around = fc.string({ unit: 'grapheme-ascii', maxLength: 20 })
	const disguises = [
		(text: string) => Buffer.from(text),
		(text: string) => Buffer.from(Buffer.from(text).toString('hex')),
		(text: string) => Buffer.from(Buffer.from(text).toString('base64')),
		(text: string) => Buffer.from(text, 'utf16le'),
	]
	fc.assert(
		fc.property(around, around, fc.constantFrom(...disguises), (before, behind, disguise) => {
			const hidden = disguise(before + words + behind)
			expect(disguisesOf(words).some((one) => hidden.includes(one))).toBe(true)
		}),
	)
})

test('[P3] other words are not found', () => {
	const file = Buffer.from(`q1f0b9c3d4e5b ${Buffer.from('q1f0b9c3d4e5b').toString('base64')}`)
	expect(disguisesOf('q1f0a9c3d4e5b').some((one) => file.includes(one))).toBe(false)
})
