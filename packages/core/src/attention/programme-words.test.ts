import { expect, test } from 'vitest'
import { assess, englishPacks } from '../../test/packs.ts'
import { programmeWords, withProgrammeWords } from './programme-words.ts'

const bridge = { id: 'old-bridge', kind: 'suicide_plan', tier: 'needs_eyes', who: 'seeker', any: ['at/on the old bridge'] } as const

test('[AT22] a word of a programme is found beside everything else', () => {
	const packs = withProgrammeWords(
		englishPacks,
		[bridge].map((word) => ({ ...word, any: [...word.any] })),
	)
	if (!packs.ok) throw new Error(packs.error.message)
	expect(assess('i want to die, i am on the old bridge', { packs: packs.value }).map(({ rule }) => rule)).toEqual([
		'en.wish-to-die',
		'programme.old-bridge',
	])
	expect(assess('i am on the old bridge')).toEqual([])
})

test('[AT22] no words leave the packs as they are', () => {
	expect(withProgrammeWords(englishPacks, [])).toEqual({ ok: true, value: englishPacks })
})

test.each([
	['a concept, which only shipped packs have', { ...bridge, any: ['<die>'] }, 'wrong_pattern'],
	['a gap at the beginning', { ...bridge, any: ['..3 bridge'] }, 'wrong_pattern'],
	['a gap without bound', { ...bridge, any: ['old ..99 bridge'] }, 'wrong_pattern'],
	['nothing that must be there', { ...bridge, any: ['[old]'] }, 'wrong_pattern'],
])('[AT22] [AT19] refused with words: %s', (_, word, kind) => {
	const packs = withProgrammeWords(englishPacks, [word])
	expect(packs).toMatchObject({ ok: false, error: { kind } })
	expect(packs.ok ? '' : packs.error.message).toContain(word.any[0])
})

test('[AT22] two words of one name are refused, since a rule must be one', () => {
	const word = { ...bridge, any: [...bridge.any] }
	expect(withProgrammeWords(englishPacks, [word, word])).toMatchObject({
		ok: false,
		error: { kind: 'same_id_twice', message: 'old-bridge' },
	})
})

test.each([
	{ ...bridge, kind: 'risk' },
	{ ...bridge, tier: 'not_reviewed' },
	{ ...bridge, any: [] },
	{ ...bridge, score: 3 },
])('[AT7] [AT22] not a word of a programme: %j', (word) => {
	expect(programmeWords.safeParse([word]).success).toBe(false)
})
