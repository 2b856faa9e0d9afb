import { expect, test } from 'vitest'
import { tokenise } from '../text/tokenise.ts'
import { compilePack } from './compile-pack.ts'
import { matchPattern } from './match-pattern.ts'
import { readText } from './read-text.ts'

/** The words a pattern matches in a text. */
function matched(pattern: string, text: string): string[] {
	const pack = compilePack({
		...{ id: 'test', version: 1, language: 'en', reach: 'Only for this test.', expansions: {}, keyWords: [], otherWords: [], prefixes: [] },
		...{
			guards: {},
			questions: [],
			concepts: { filler: ['and', 'so'], want: ['want', 'would like', 'want so much'], die: ['die', 'be dead'] },
		},
		rules: [{ id: 'a', kind: 'wish_to_be_dead', tier: 'watch', who: 'seeker', any: [pattern] }],
	})
	const read = readText(tokenise(text), pack, { steps: 0 })
	return pack.rulesFor.seeker.index.patterns
		.flatMap((compiled) => matchPattern(compiled, read))
		.map(({ start, end }) => text.slice(read.words[start]?.start, read.words[end - 1]?.end))
}

test.each([
	['a word', 'die', 'they die', ['die']],
	['a beginning', 'suicid*', 'suicidality', ['suicidality']],
	['a choice', 'live/die', 'to live or to die', ['live', 'die']],
	['a word that may be missing, there', 'i [really] want', 'i really want', ['i really want']],
	['and not there', 'i [really] want', 'i want', ['i want']],
	[
		'several that may be missing, each way',
		'[oh] i [do] [really] want [it] [now]',
		'i really want it now',
		['i really want', 'i really want it', 'i really want it now'],
	],
	['a concept of several words', '<want> to <die>', 'i would like to be dead', ['would like to be dead']],
	['the longer phrase where the shorter leads nowhere', '<want> to', 'i want so much to', ['want so much to']],
	['a gap up to its width', 'i ..2 die', 'i a b die', ['i a b die']],
	['and not beyond', 'i ..2 die', 'i a b c die', []],
	['the nearest of two', 'i ..5 die', 'i and i die', ['i die']],
	['not across a sentence', 'i ..2 die', 'i. die', []],
	['a clause, from its beginning', '^ want', 'tired, want', ['want']],
	['not from its middle', '^ want', 'i want', []],
	['past filling words', '^ want', 'tired, and so want', ['want']],
	['the end of a sentence', 'die $', 'die. or not', ['die']],
	['not before it', 'die $', 'die now', []],
	['a question', 'die ?', 'is it to die for? yes', ['die']],
	['not a statement', 'die ?', 'they die. why?', []],
	['each place', 'die', 'die die die', ['die', 'die', 'die']],
])('[AT12] [AT20] a pattern finds %s', (_, pattern, text, expected) => {
	expect(matched(pattern, text)).toEqual(expected)
})
