import { describe, expect, test } from 'vitest'
import { allPacks, assess, found } from '../../test/packs.ts'
import { tierOfWords, type WordSignal } from './word-signal.ts'

const tier = (text: string, context = {}) => tierOfWords(assess(text, context))
const kinds = (text: string, context = {}) => assess(text, context).map(({ kind }) => kind)

test('[AT6] a signal says its kind, tier, rule and the words it rests on, and nothing else', () => {
	expect(assess('Hello. I want to die.')).toEqual([{ kind: 'wish_to_be_dead', tier: 'needs_eyes', rule: 'en.wish-to-die', span: [7, 20] }])
})

test('[AT7] nothing found is not reviewed', () => {
	expect(tier('we watched the rain and made soup')).toBe('not_reviewed')
	expect(tierOfWords([])).toBe('not_reviewed')
	expect(tierOfWords([{ tier: 'watch' }, { tier: 'act_now' }, { tier: 'needs_eyes' }])).toBe('act_now')
})

test('[AT8] reading twice gives the same', () => {
	const text = 'i am going to kill myself tonight, i have the pills'
	expect(assess(text)).toEqual(assess(text))
})

describe('[AT10] key words however they are spelt', () => {
	test.each([
		['capitals', 'I WANT TO DIE'],
		['accents', 'i wánt to díe'],
		['look-alikes of another alphabet', 'i want to dіе'],
		['figures for letters', 'i want to d1e'],
		['signs for letters', 'i want to d!e'],
		['stars', 'i want to k*ll myself'],
		['spaced out', 'i want to d i e'],
		['full stops between', 'i want to d.i.e'],
		['run together', 'iwanttodie'],
		['drawn out', 'i want to dieeeeee'],
		['a letter doubled', 'i want to comit suiicide'],
		['two letters swapped', 'thinking about suicdie'],
		['a letter missing', 'thinking about suicde'],
		['no punctuation', 'hi i cant sleep i want to die i dont know'],
		['emoji between', 'i want to die 😭😭'],
		['something invisible inside', 'i want to d\u200bie'],
	])('%s', (_, text) => {
		expect(tier(text)).toBe('needs_eyes')
	})

	test.each(['what a skill', 'a homeless man', 'she overdoes it', 'two soldiers', 'the painters came', 'my killer heels', 'we studied'])(
		'not a word that only looks like one: %s',
		(text) => {
			expect(assess(text)).toEqual([])
		},
	)
})

test.each([
	"i don't want to live",
	'i dont want to live',
	'i don t want to live',
	'i don’t want to live',
	'i do not want to live',
	'i dont wanna live',
])('[AT11] a short form is read as what it stands for: %s', (text) => {
	expect(kinds(text)).toContain('wish_to_be_dead')
})

test('[AT12] no rule reads across the end of a sentence', () => {
	expect(tier('what do you want to do? die hard is on tonight')).toBe('not_reviewed')
	expect(tier('I never said that, i want to die')).toBe('needs_eyes')
})

describe('[AT13] told apart from a signal', () => {
	test.each([
		['a denial', 'i am not suicidal', 'watch', '~negated'],
		['the past', 'i tried to kill myself two years ago', 'watch', '~past'],
		['a quotation', 'she wrote "i want to kill myself" on the wall', 'watch', '~quoted'],
		['a song', 'that song goes i want to kill myself', 'watch', '~song'],
		['hyperbole', 'i wanted to die of embarrassment', 'watch', '~hyperbole'],
	] as const)('%s is kept at watch, with the reason', (_, text, expected, reason) => {
		expect(tier(text)).toBe(expected)
		expect(found(text).some((signal) => signal.endsWith(reason))).toBe(true)
	})

	test.each(['this exam is killing me', 'i am dying to know', 'dead tired', 'my mum will kill me when she sees this'])(
		'an idiom: %s',
		(text) => {
			expect(tier(text)).toBe('not_reviewed')
		},
	)

	test.each([
		'i do not want to live',
		'never been so close to ending it all',
		'i can not stop thinking about suicide',
		'why should i not kill myself',
		'i am not going to kill myself but i want to die',
	])('a negation that denies nothing: %s', (text) => {
		expect(tier(text)).toBe('needs_eyes')
	})
})

test.each([
	['i want to kill myself', 'suicidal_thoughts'],
	['my sister wants to kill herself', 'worried_about_other'],
	['he says that he is going to end his life', 'worried_about_other'],
] as const)('[AT14] who is meant counts: %s', (text, kind) => {
	expect(assess(text).filter((signal) => signal.tier !== 'watch')).toMatchObject([{ kind }])
})

test('[AT15] who wrote counts', () => {
	expect(kinds('what is your phone number?', { writtenBy: 'listener' })).toEqual(['conduct_contact'])
	expect(kinds('what is your phone number?')).toEqual([])
	expect(kinds('are you thinking about killing yourself?', { writtenBy: 'listener' })).toEqual([])
	expect(kinds('you are a stupid bitch')).toEqual(['abuse_of_listener'])
})

describe('[AT16] an answer is read with its question', () => {
	const asked = { answers: 'Are you thinking about suicide?' }
	const thoughts: WordSignal = { kind: 'suicidal_thoughts', tier: 'needs_eyes', rule: 'en.says-yes', span: [0, 3] }
	const denial: WordSignal = { kind: 'suicidal_thoughts', tier: 'watch', rule: 'en.suicidal~negated', span: [0, 3] }
	test.each([
		['yes', asked, 'needs_eyes'],
		['sometimes', asked, 'needs_eyes'],
		['yes, tonight', asked, 'act_now'],
		['no', asked, 'watch'],
		['yes', {}, 'not_reviewed'],
		['yes, tonight', { answers: 'Do you have time tonight?' }, 'not_reviewed'],
		['yes', { answers: 'Have you hurt yourself?' }, 'needs_eyes'],
		['sí', { answers: '¿Has pensado en el suicidio?', packs: 'all' }, 'needs_eyes'],
		['ja, heute nacht', { answers: 'Denkst du an Suizid?', packs: 'all' }, 'act_now'],
		['نعم', { answers: 'هل تفكر في الانتحار؟', packs: 'all' }, 'needs_eyes'],
		['有', { answers: '你有自杀的念头吗？', packs: 'all' }, 'needs_eyes'],
		['tonight', { answers: 'How would you do it?' }, 'not_reviewed'],
		['tonight', { answers: 'When would you do it?', earlier: [thoughts] }, 'act_now'],
		['yes', { answers: 'Do you have a plan?', earlier: [denial] }, 'not_reviewed'],
		['no', { answers: 'Are you safe where you are right now?' }, 'needs_eyes'],
		['yes', { answers: 'Are you safe where you are right now?' }, 'not_reviewed'],
		['yes', { answers: 'Is he hitting you?' }, 'needs_eyes'],
		['nein', { answers: 'Bist du gerade in Sicherheit?', packs: 'all' }, 'needs_eyes'],
		['no', { answers: '¿Te sientes segura en casa?', packs: 'all' }, 'needs_eyes'],
		['لا', { answers: 'هل أنت في أمان الآن؟', packs: 'all' }, 'needs_eyes'],
		['没有', { answers: '你现在安全吗？', packs: 'all' }, 'needs_eyes'],
		['sí', { answers: '¿Estás en peligro ahora mismo?', packs: 'all' }, 'needs_eyes'],
		['yes', { answers: 'Maybe cut ties with him for a while?' }, 'not_reviewed'],
		['yes', { answers: 'Would you end it with her first?' }, 'not_reviewed'],
		['yes', { answers: 'Are you scared of your exam?' }, 'not_reviewed'],
		['yes', { answers: 'Are you thinking about ending it?' }, 'needs_eyes'],
		['yes', { answers: 'Are you still cutting?' }, 'needs_eyes'],
	] as const)('"%s" after %j is %s', (text, context, expected) => {
		expect(tier(text, 'packs' in context ? { ...context, packs: allPacks } : context)).toBe(expected)
	})
})
