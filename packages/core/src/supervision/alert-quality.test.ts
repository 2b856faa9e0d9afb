import { describe, expect, test } from 'vitest'
import { assessMessage } from '../attention/assess-message.ts'
import { shippedPacks } from '../attention/packs/shipped-packs.ts'
import { compilePack } from '../attention/rules/compile-pack.ts'
import { compareRules, isMostlyNotNeeded, noAlerts, type RuleCounts } from './alert-quality.ts'
import { isRule, notRetired, ruleOf, withoutRules } from './retired-rules.ts'

const packs = shippedPacks.filter(({ language }) => language === 'en').map(compilePack)
const words = 'I want to die and I have been cutting myself again'
const read = (text: string, retired: ReadonlySet<string>) =>
	notRetired(
		assessMessage(text, {
			...{ packs: withoutRules(packs, retired), writtenBy: 'seeker', answers: null, unanswered: false },
			...{ earlier: [], flags: [] },
		}),
		retired,
	)
const rulesIn = (text: string, retired: ReadonlySet<string> = new Set()) => [
	...new Set(read(text, retired).map(({ rule }) => ruleOf(rule))),
]

describe('a retired rule', () => {
	test('[AL9] finds nothing, and every other one reads on', () => {
		const before = rulesIn(words)
		expect(before.length).toBeGreaterThan(1)
		for (const rule of before.filter((one) => !one.startsWith('context.'))) {
			const after = rulesIn(words, new Set([rule]))
			expect(after).not.toContain(rule)
			// One that it had stood before may now be seen.
			expect(after).toEqual(expect.arrayContaining(before.filter((one) => one !== rule && !one.startsWith('context.'))))
		}
	})

	test('[AL9] is not counted among what adds up, and what adds up can be retired itself', () => {
		const small = 'everything is hopeless and I just want to disappear'
		const before = rulesIn(small)
		expect(before).toContain('context.adds-up')
		expect(rulesIn(small, new Set(['context.adds-up']))).toEqual(before.filter((rule) => rule !== 'context.adds-up'))
		const [first] = before
		expect(rulesIn(small, new Set([first ?? '']))).not.toContain('context.adds-up')
	})

	test('[AL10] is one that reads words: no call of a person has such a name', () => {
		for (const rule of [...rulesIn(words), 'context.adds-up']) expect(isRule(rule)).toBe(true)
		for (const kind of ['help_requested', 'danger_declared', 'no_handler', '', 'en.', 'en.a b']) expect(isRule(kind)).toBe(false)
	})
})

describe('[AL11] what became of what was raised', () => {
	test.each([
		[3, 4, true],
		[4, 4, false],
		[0, 4, false],
		[0, 5, true],
		[2, 3, true],
		[10, 0, false],
	])('seen to %d, not needed %d: mostly not needed is %s', (actedOn, notNeeded, mostly) => {
		expect(isMostlyNotNeeded({ raised: 20, open: 0, actedOn, notNeeded })).toBe(mostly)
	})

	test('what was most often not needed stands first', () => {
		const rule = (name: string, raised: number, notNeeded: number): RuleCounts => ({
			...{ rule: name, kind: 'hopelessness', week: noAlerts },
			month: { ...noAlerts, raised, notNeeded },
		})
		const rules = [rule('en.b', 9, 0), rule('en.a', 9, 0), rule('en.c', 3, 2)]
		expect(rules.toSorted(compareRules).map((one) => one.rule)).toEqual(['en.c', 'en.a', 'en.b'])
	})
})
