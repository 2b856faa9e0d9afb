import * as fc from 'fast-check'
import { exampleMessages } from '../src/attention/examples/example-messages.ts'

/** Any character there is, half ones too; those that words are made of more often than chance would have it. */
const anyCharacter = fc.oneof(
	...[
		[0x20, 0x7e],
		[0xa0, 0x24f],
		[0x300, 0x36f],
		[0x400, 0x4ff],
		[0x600, 0x6ff],
		[0x2000, 0x206f],
		[0x3000, 0x30ff],
		[0x4e00, 0x4eff],
		[0xd800, 0xdfff],
		[0xff01, 0xff5e],
		[0x1f300, 0x1f64f],
		[0, 0x10ffff],
	].map(([min = 0, max = 0]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
)

/** Any characters in any order. fast-check has strings of this kind too, and takes seconds to get ready for them. */
export const anyCharacters = (maxLength: number) => fc.array(anyCharacter, { maxLength }).map((characters) => characters.join(''))

export const anyExample = fc.constantFrom(...exampleMessages.map(({ text }) => text))
const joint = fc.constantFrom(' ', '. ', '\n', ', ', ' and ', '" ', ' 😀 ', '')

/** Real words in any order, and anything at all between them. */
export const anyText = fc.oneof(
	anyCharacters(80),
	fc.array(fc.tuple(anyExample, joint, fc.string({ maxLength: 6 })), { maxLength: 5 }).map((parts) => parts.flat().join('')),
)

/** What happens to letters on the way: lost, doubled, swapped, in capitals, as signs, spaced out, run together. */
const slips: readonly ((letters: string[], at: number) => void)[] = [
	(letters, at) => letters.splice(at, 1),
	(letters, at) => letters.splice(at, 0, (letters[at] ?? '').repeat(3)),
	(letters, at) => letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? ''),
	(letters, at) => letters.splice(at, 1, (letters[at] ?? '').toUpperCase()),
	...[...'1350$@!*+|е’\u200b'].map((sign) => (letters: string[], at: number) => letters.splice(at, 1, sign)),
	(letters, at) => letters.splice(at, 8, letters.slice(at, at + 8).join(' ')),
	(letters, at) =>
		letters.splice(
			at,
			12,
			letters
				.slice(at, at + 12)
				.join('')
				.replaceAll(' ', ''),
		),
]

/** Shipped messages as people in a hurry, or hiding something, would write them. */
export const anyMangled = fc
	.tuple(anyExample, fc.array(fc.tuple(fc.constantFrom(...slips), fc.nat({ max: 200 })), { maxLength: 5 }))
	.map(([text, changes]) => {
		const letters = [...text]
		for (const [slip, at] of changes) slip(letters, at % letters.length)
		return letters.join('')
	})
