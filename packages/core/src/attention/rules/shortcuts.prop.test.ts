import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacters, anyMangled, anyText } from '../../../test/any-text.ts'
import { allPacks } from '../../../test/packs.ts'
import { plainSpelling } from '../../../test/plain-spelling.ts'
import { tokenise } from '../text/tokenise.ts'
import type { CompiledPack } from './compile-pack.ts'
import { matchPattern, type Text } from './match-pattern.ts'
import { standingIn } from './pattern-index.ts'
import { readText } from './read-text.ts'
import { readSpelling } from './spelling.ts'
import { idsOf } from './vocabulary.ts'

const anyPack = fc.constantFrom(...allPacks)
const texts = fc.oneof(anyMangled, anyText)
const manyRuns = { numRuns: 150 }

test('[AT31] every pattern that matches is among those that are tried, in the order of the rules', () => {
	fc.assert(
		fc.property(texts, anyPack, (text, pack) => {
			const read = readText(tokenise(text), pack, { steps: 0 })
			for (const { index, owners } of [pack.rulesFor.seeker, pack.rulesFor.listener, pack.questions]) {
				const standing = standingIn(index, read)
				expect(standing).toEqual([...new Set(standing)].sort((a, b) => a - b))
				const matching = index.patterns.flatMap((pattern, place) => (matchPattern(pattern, read, 1).length > 0 ? [place] : []))
				expect(matching.filter((place) => !standing.includes(place))).toEqual([])
				expect(owners.length).toBe(index.patterns.length)
			}
		}),
		manyRuns,
	)
})

describe('[AT31] words are read as if each were looked at anew', () => {
	const allOf = ({ concepts, ...text }: Text) => ({
		...text,
		places: [...concepts.kinds].flatMap((ends) => ends.map((concept) => [concept, concepts.placesOf(concept)])),
	})
	const forgetful = ({ reading, ...pack }: CompiledPack): CompiledPack => ({ ...pack, reading: { ...reading, known: new Map() } })

	test('those that a pack knows', () => {
		fc.assert(
			fc.property(texts, anyPack, (text, pack) => {
				const tokens = tokenise(text)
				expect(allOf(readText(tokens, pack, { steps: 0 }))).toEqual(allOf(readText(tokens, forgetful(pack), { steps: 0 })))
			}),
			manyRuns,
		)
	})

	test('what a pack keeps are its own words only, and reading adds none', () => {
		for (const pack of allPacks) {
			const before = [...pack.reading.known.keys()]
			readText(tokenise('zzyzx suicde kiillll m3 mmmyself'), pack, { steps: 0 })
			expect([...pack.reading.known.keys()]).toEqual(before)
			for (const form of ['zzyzx', 'suicde', 'kiillll']) expect(pack.reading.known.has(form)).toBe(false)
		}
	})

	test('beginnings', () => {
		fc.assert(
			fc.property(texts, anyPack, (text, { reading: { spelling } }) => {
				for (const { form } of tokenise(text)) {
					const { idOf, beginnings } = spelling.vocabulary
					const every = [...beginnings].filter(([beginning]) => form.startsWith(beginning)).map(([, id]) => id)
					expect(new Set(idsOf(spelling.vocabulary, form))).toEqual(new Set([...(idOf.has(form) ? [idOf.get(form)] : []), ...every]))
				}
			}),
			manyRuns,
		)
	})
})

describe('[AT31] spellings are guessed as if every key word were tried', () => {
	const spellings = allPacks.map(({ reading }) => reading.spelling)
	const sign = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz013457$@!*|+éßа死')
	/** Key words and neighbours of them, two slips away at most. */
	const anyNear = fc
		.tuple(
			fc.constantFrom(...spellings.flatMap(({ keyWords }) => keyWords)),
			fc.array(fc.tuple(fc.nat(20), fc.nat(2), sign), { maxLength: 2 }),
		)
		.map(([word, changes]) => {
			const letters = [...word]
			for (const [at, taken, put] of changes) letters.splice(at % (letters.length + 1), taken, put)
			return letters.join('')
		})

	test.each([
		['neighbours of key words', anyNear],
		['neighbours run together', fc.array(anyNear, { minLength: 2, maxLength: 3 }).map((words) => words.join(''))],
		['any words', texts.map((text) => tokenise(text)[0]?.form ?? '')],
		['any characters', anyCharacters(20)],
	])('%s', (_, anyForm) => {
		fc.assert(
			fc.property(anyForm, fc.constantFrom(...spellings), (form, spelling) => {
				expect(readSpelling(spelling, form)).toEqual(plainSpelling(spelling, form))
			}),
			{ numRuns: 300 },
		)
	})
})

test('[AT31] words in plain letters are cut as the same words in wide ones, which are looked at one by one', () => {
	const wide = (text: string) =>
		text.replace(/[a-z0-9]/gi, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000')
	fc.assert(
		fc.property(texts, (text) => {
			expect(tokenise(wide(text))).toEqual(tokenise(text))
		}),
		manyRuns,
	)
})
