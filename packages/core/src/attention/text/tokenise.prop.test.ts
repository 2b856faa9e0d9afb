import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacters } from '../../../test/any-text.ts'
import { tokenise } from './tokenise.ts'

const forms = (text: string) => tokenise(text).map(({ form }) => form)

test.each([
	['I’m HERE', ["i'm", 'here']],
	['café, naïve', ['cafe', 'naive']],
	["'quoted' words'", ['quoted', 'words']],
	['k1ll my$elf', ['k1ll', 'my$elf']],
	['k*ll **bold**', ['k*ll', 'bold']],
	['我想死', ['我', '想', '死']],
	['مُحَمَّد إلى', ['محمد', 'الي']],
	['fine 😀 really', ['fine', '😀', 'really']],
	['a-b_c', ['a', 'b', 'c']],
	['k.i.l.l', ['k', 'i', 'l', 'l']],
	['', []],
])('%s', (text, expected) => {
	expect(forms(text)).toEqual(expected)
})

test('where a word stood, in the text as it was', () => {
	const text = '  Größe\u0301, 😀 d\u200bie'
	expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Größe\u0301', '😀', 'd\u200bie'])
})

test('sentences, clauses, questions and quotations', () => {
	const tokens = tokenise('Yes, no. "Why me"? Line\nnext')
	expect(tokens.map(({ sentence }) => sentence)).toEqual([0, 0, 1, 1, 2, 3])
	expect(tokens.map(({ clauseStart }) => clauseStart)).toEqual([true, true, true, false, true, true])
	expect(tokens.map(({ asked }) => asked)).toEqual([false, false, true, true, false, false])
	expect(tokens.map(({ quoted }) => quoted)).toEqual([false, false, true, true, false, false])
})

test('a quotation that is never closed is none', () => {
	expect(tokenise(`" ${'word '.repeat(70)}"`).some(({ quoted }) => quoted)).toBe(false)
})

test('[AT6] places are in order, never empty and never overlap', () => {
	fc.assert(
		fc.property(anyCharacters(60), (text) => {
			const tokens = tokenise(text)
			const places = tokens.flatMap(({ start, end }) => [start, end])
			expect(places).toEqual([...places].sort((a, b) => a - b))
			expect(tokens.filter(({ start, end, form }) => start >= end || form === '')).toEqual([])
			expect(places.at(-1) ?? 0).toBeLessThanOrEqual(text.length)
		}),
		{ numRuns: 200 },
	)
})
