import { expect, test } from 'vitest'
import { keptWords, readKeptWords, snippetReason, snippetWords } from './snippet.ts'

const words = { programmeId: 'night-line', language: 'en', group: 'reflect', text: 'You said {{their words}}.', why: '' }

test('[SN1] a phrase has words, and every brace in them belongs to a placeholder', () => {
	expect(snippetWords.safeParse(words).success).toBe(true)
	for (const text of ['', '   ', 'You said {their words}.', 'You said {{}}.', 'x'.repeat(401)])
		expect(snippetWords.safeParse({ ...words, text }).success, text).toBe(false)
	expect(snippetWords.safeParse({ ...words, why: 'One { too many' }).success).toBe(false)
	expect(snippetWords.safeParse({ ...words, group: 'sell' }).success).toBe(false)
})

test('[SN3] a return has a reason', () => {
	expect(snippetReason.safeParse('Whose picture is it?').success).toBe(true)
	expect(snippetReason.safeParse('  ').success).toBe(false)
})

test('[SN5] what is sealed is its words and nothing else', () => {
	expect(keptWords({ text: 'a', why: 'b', ...{ owner: 'Sam' } })).toBe('{"text":"a","why":"b"}')
	expect(readKeptWords(keptWords({ text: 'a “quoted” line', why: '' }))).toEqual({ text: 'a “quoted” line', why: '' })
	expect(() => readKeptWords('{"text":1}')).toThrow()
})
