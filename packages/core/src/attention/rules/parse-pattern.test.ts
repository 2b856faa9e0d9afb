import { expect, test } from 'vitest'
import { parsePattern, parsePhrase } from './parse-pattern.ts'

test('[AT20] a pattern is a row of words, concepts and bounded gaps', () => {
	expect(parsePattern('^ <i> ..3 want/need to [really] <die> $')).toEqual({
		parts: [
			{ concept: 'i', gap: 0 },
			{ phrase: 'want/need to [really]', gap: 3 },
			{ concept: 'die', gap: 0 },
		],
		atClauseStart: true,
		atSentenceEnd: true,
		asked: false,
	})
	expect(parsePattern('how to die ?').asked).toBe(true)
})

test('[AT20] a phrase keeps its choices and what may be missing, and is never written out', () => {
	expect(parsePhrase('want/need [to/a] die')).toEqual([
		{ choices: ['want', 'need'], optional: false },
		{ choices: ['to', 'a'], optional: true },
		{ choices: ['die'], optional: false },
	])
})

test.each([
	['^', 'no words'],
	['..3 die', 'at its beginning'],
	['want ..3', 'ends with a gap'],
	['want ..13 die', 'too wide'],
	['want .. die', 'not a word'],
	['want ^ die', 'not a word'],
	['want <die', 'not a word'],
])('[AT19] [AT20] not a pattern: "%s"', (source, says) => {
	expect(() => parsePattern(source)).toThrow(says)
})

test.each([
	['[a] [b]', 'must be there'],
	['a//b', 'empty choice'],
	['a [b c]', 'stray bracket'],
	[Array.from({ length: 17 }, () => 'a').join(' '), 'in a row'],
])('[AT19] not a phrase: "%s"', (source, says) => {
	expect(() => parsePhrase(source)).toThrow(says)
})
