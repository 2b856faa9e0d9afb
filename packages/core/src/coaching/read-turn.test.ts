import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likelyPatterns } from '../reply/english/likely-patterns.ts'
import { readTurn } from './read-turn.ts'
import type { TalkKind } from './talk-kind.ts'

const kindsIn = (text: string, said: readonly string[] = []) => [...new Set(readTurn(text, said).map(({ kind }) => kind))].toSorted()

describe('what a message does', () => {
	test.each<[string, readonly TalkKind[]]>([
		['What was that evening like for you?', ['open_question']],
		['Are you somewhere warm?', ['closed_question']],
		['It sounds like you carry all of it by yourself.', ['reflection']],
		['That must be exhausting.', ['reflection', 'support']],
		['I am so sorry. None of this is your fault.', ['support']],
		['It might help to write the list before you ring them.', ['suggestion']],
		['Ask the night porter for the spare key.', ['suggestion']],
		['There are free courses in most libraries.', ['suggestion']],
		['My brother went quiet for a year as well.', ['about_self']],
		['I moved to a new town at twenty and knew nobody.', ['about_self']],
		['Mhm.', []],
		['Hello, my name is on the screen.', []],
	])('[CH1] %s', (text, kinds) => {
		expect(kindsIn(text)).toEqual(kinds)
		for (const { span, because } of readTurn(text, [])) {
			expect(span[0]).toBeGreaterThanOrEqual(0)
			expect(span[1]).toBeLessThanOrEqual(text.length)
			expect(because).not.toBe('')
		}
	})

	test('[CH2] a message may do several things', () => {
		expect(kindsIn('It sounds like a long week. What would you like to begin with? You could leave the letters for Monday.')).toEqual([
			'open_question',
			'reflection',
			'suggestion',
		])
	})

	test('[CH7] their words are said back when they are alone, not within advice or praise', () => {
		const said = ['the landlord shouts through the letterbox and I hide in the kitchen']
		expect(kindsIn('The landlord shouts and you hide in the kitchen.', said)).toEqual(['reflection'])
		expect(kindsIn('You should tell the landlord that the letterbox and the kitchen are yours.', said)).toEqual(['suggestion'])
	})

	test('what somebody asks to understand the talk is not about themselves', () => {
		for (const text of ['I am listening.', 'I hear you.', 'I wonder what would make tonight easier.', 'I am here for as long as you like.'])
			expect(kindsIn(text)).not.toContain('about_self')
	})

	test('[CH6] any text is read without a fault, the same each time', () => {
		const piece = fc.constantFrom(
			'you ',
			'i ',
			'try to ',
			'sounds like ',
			"i'd ",
			'it might ',
			'my mum ',
			'? ',
			'. ',
			'\n',
			'have you ',
			' ',
			'ünï ',
			'👋🏽',
		)
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 60 }), (pieces) => {
				const text = pieces.join('')
				const found = readTurn(text, [text])
				expect(readTurn(text, [text])).toEqual(found)
				for (const { span } of found) expect(span[0] >= 0 && span[0] <= span[1] && span[1] <= text.length).toBe(true)
			}),
		)
	})

	test('[CH6] no pattern repeats without a bound what repeats itself', () => {
		for (const { id, says, unless } of likelyPatterns)
			for (const source of [says.source, unless?.source ?? '']) expect(source, id).not.toMatch(/\.[*+]|[*+]\)[*+]|\)\+|\\s[*+]/)
	})
})
