import { describe, expect, test } from 'vitest'
import { found } from '../../../test/packs.ts'
import { compilePack } from '../rules/compile-pack.ts'
import { rulePack } from '../rules/rule-pack.ts'
import { packsFor, shippedPacks } from './shipped-packs.ts'

describe.each(shippedPacks.map((pack) => [pack.language, pack] as const))('the pack %s', (language, pack) => {
	test('[AT19] is data: it survives being stored, passes its schema and can be made ready', () => {
		expect(rulePack.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack)
		expect(() => compilePack(pack)).not.toThrow()
	})

	test('[AT19] has no rule id twice, no concept and no guard that nothing uses', () => {
		const ids = pack.rules.map(({ id }) => id)
		expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
		const patterns = JSON.stringify([pack.rules, pack.guards, pack.questions, pack.concepts])
		const unused = Object.keys(pack.concepts).filter(
			(name) => !['filler', 'tail'].includes(name) && !patterns.includes(`<${name}>`) && !patterns.includes(`"@${name}"`),
		)
		expect(unused).toEqual([])
		const guarded = new Set(pack.rules.flatMap(({ guards }) => Object.keys(guards ?? {})))
		expect(Object.keys(pack.guards).filter((name) => !guarded.has(name))).toEqual([])
	})

	test('[AT21] says its version and how far it reaches, and asks about all four things', () => {
		expect(pack.version).toBeGreaterThanOrEqual(1)
		expect(pack.reach.length).toBeGreaterThan(60)
		expect(pack.id).toBe(language)
		expect(new Set(pack.questions.map(({ about }) => about))).toEqual(new Set(['suicide', 'plan', 'self_harm', 'danger', 'safe']))
	})

	test('[AT15] has rules for both sides, each for its own kinds', () => {
		for (const { kind, who } of pack.rules) expect([kind, who]).toEqual([kind, kind.startsWith('conduct_') ? 'listener' : 'seeker'])
		expect(new Set(pack.rules.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(17)
	})
})

type Broken = { readonly concepts?: Record<string, string[]>; readonly any: string[]; readonly guards?: Record<string, 'drop'> }
const broken: readonly (readonly [string, Broken, string])[] = [
	['a concept that is not there', { any: ['<nowhere>'] }, '<nowhere>'],
	['a guard that is not there', { any: ['word'], guards: { nowhere: 'drop' } }, 'nowhere'],
	['a concept that takes itself in', { concepts: { one: ['@two'], two: ['@one'] }, any: ['<one>'] }, 'holds itself'],
]

test.each(broken)('[AT19] refused with words: %s', (_, { concepts = {}, ...rule }, says) => {
	const [english] = shippedPacks
	if (english === undefined) throw new Error('there is no pack')
	const rules = [{ id: 'a', kind: 'self_harm', tier: 'watch', who: 'seeker', ...rule } as const]
	expect(() => compilePack({ ...english, concepts, guards: {}, questions: [], rules })).toThrow(says)
})

test.each([
	['en', ['en']],
	['en-GB', ['en']],
	['de', ['en', 'de']],
	['zh-Hans', ['en', 'zh']],
	['fr', ['en', 'es', 'de', 'ar', 'zh']],
	[null, ['en', 'es', 'de', 'ar', 'zh']],
])('[AT21] a conversation in %s is read with %j', (tag, ids) => {
	expect(packsFor(shippedPacks, tag).map(({ id }) => id)).toEqual(ids)
})

test('[AT21] somebody who changes to English is still understood', () => {
	expect(found('no sé cómo decirlo, i want to die')).toEqual(['needs_eyes en.wish-to-die'])
})
