import { expect, test } from 'vitest'
import { alarmsOn, exampleCount, packs, tryText } from './bench-engine.ts'

const trial = { text: 'i am on the old bridge', writtenBy: 'seeker', language: 'en', answers: null, unanswered: true } as const
const bridge = { id: 'old-bridge', kind: 'suicide_plan', tier: 'needs_eyes', who: 'seeker', any: ['on the old bridge'] } as const
const words = [{ ...bridge, any: [...bridge.any] }]

test('what is tried is read with the words that are being changed', () => {
	expect(tryText(trial, []).signals).toEqual([])
	expect(tryText(trial, words).signals).toEqual([{ kind: 'suicide_plan', tier: 'needs_eyes', rule: 'programme.old-bridge', span: [5, 22] }])
	const halfWritten = [{ ...bridge, any: ['on the old bridge', '..3 wrong'] }]
	expect(tryText(trial, halfWritten).signals).toEqual(tryText(trial, words).signals)
	expect(tryText({ ...trial, text: 'i could just die of boredom' }, []).heldBack.map(({ rule }) => rule)).toContain(
		'en.dark-thoughts~hyperbole',
	)
})

test('an answer is read with its question', () => {
	const yes = { ...trial, text: 'yes' }
	expect(tryText(yes, []).signals).toEqual([])
	expect(tryText({ ...yes, answers: 'Are you having thoughts of suicide?' }, []).signals.length).toBeGreaterThan(0)
})

test('a word that is too common shows in the alarms of a day', () => {
	const common = [{ ...bridge, any: ['i'] }].map((word) => ({ ...word, any: ['i am', 'my', 'the'] }))
	const before = alarmsOn([], 100)
	const after = alarmsOn(common, 100)
	expect(after.falseAlarms.length).toBeGreaterThan(before.falseAlarms.length)
	expect(after.perDay.likely).toBeGreaterThan(before.perDay.likely)
	expect(exampleCount).toBeGreaterThan(after.falseAlarms.length)
})

test('every pack says its language, its version and its reach', () => {
	for (const { id, version, language, reach, rules } of packs)
		expect([id !== '', version > 0, language !== '', reach !== '', rules > 0]).toEqual([true, true, true, true, true])
	expect(packs.map(({ language }) => language)).toContain('en')
})
