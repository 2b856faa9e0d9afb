import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Concepts, type Found, placeOf } from './concepts.ts'

/** Lists are kept by which they are: the same list each time. */
const lists = Array.from({ length: 41 }, (_, concept) => [concept, concept + 100])
const listOf = (concept: number) => lists[concept] ?? []

/** As they are found: by where they begin, and what ends first first; the same more than once where phrases say the same. */
const anyFound = fc
	.array(fc.record({ concept: fc.nat(40), start: fc.nat(30), length: fc.integer({ min: 1, max: 16 }) }), { maxLength: 60 })
	.map((all) => all.sort((a, b) => a.start - b.start || a.length - b.length))

test.each([
	['few', 1],
	['many', 300],
] as const)('[AT31] of %s finds, each concept has the places that were found, each once', (_, times) => {
	fc.assert(
		fc.property(anyFound, (finds) => {
			const all = finds.flatMap((one) => Array.from({ length: times }, () => one))
			const concepts = new Concepts(
				all.map(({ concept }) => listOf(concept)),
				all.map(({ start, length }) => placeOf(start, start + length)),
			)
			for (let concept = 0; concept <= 41; concept += 1) {
				const places = finds.filter((one) => one.concept === concept).map(({ start, length }): Found => ({ start, end: start + length }))
				const each = places.filter((place, at) => places.findIndex(({ start, end }) => start === place.start && end === place.end) === at)
				expect(concepts.has(concept)).toBe(each.length > 0)
				expect(concepts.placesOf(concept)).toEqual(each)
				expect(concepts.placesOf(concept + 100)).toEqual(each)
			}
		}),
	)
})
