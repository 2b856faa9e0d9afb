import type { ProgrammeWords } from '@akin/core/attention/programme-words'
import { expect, test } from 'vitest'
import { alarmsOn, exampleCount, packs, tryText } from './bench-engine.ts'

const trial = { text: 'i am on the old bridge', writtenBy: 'seeker', language: 'en', answers: null, unanswered: true } as const
const bridge = { id: 'old-bridge', kind: 'suicide_plan', tier: 'needs_eyes', who: 'seeker', any: ['on the old bridge'] } as const
const words = [{ ...bridge, any: [...bridge.any] }]
const reads = (own: ProgrammeWords, ...retired: readonly string[]) => ({ words: own, retired: new Set(retired) })

test('what is tried is read with the words that are being changed', () => {
	expect(tryText(trial, reads([])).signals).toEqual([])
	expect(tryText(trial, reads(words)).signals).toEqual([
		{ kind: 'suicide_plan', tier: 'needs_eyes', rule: 'programme.old-bridge', span: [5, 22] },
	])
	const halfWritten = [{ ...bridge, any: ['on the old bridge', '..3 wrong'] }]
	expect(tryText(trial, reads(halfWritten)).signals).toEqual(tryText(trial, reads(words)).signals)
	expect(tryText({ ...trial, text: 'i could just die of boredom' }, reads([])).heldBack.map(({ rule }) => rule)).toContain(
		'en.dark-thoughts~hyperbole',
	)
})

test('an answer is read with its question', () => {
	const yes = { ...trial, text: 'yes' }
	expect(tryText(yes, reads([])).signals).toEqual([])
	expect(tryText({ ...yes, answers: 'Are you having thoughts of suicide?' }, reads([])).signals.length).toBeGreaterThan(0)
})

test('what a programme has retired finds nothing here either', () => {
	const dying = { ...trial, text: 'i want to die' }
	const found = (...retired: readonly string[]) => tryText(dying, reads([], ...retired)).signals.map(({ rule }) => rule)
	expect(found()).toContain('en.wish-to-die')
	expect(found('en.wish-to-die')).not.toContain('en.wish-to-die')
	expect(tryText(trial, reads(words, 'programme.old-bridge')).signals).toEqual([])
	const together = { ...trial, text: 'i hate myself. i give up on people. nobody cares about me.' }
	const rules = (...retired: readonly string[]) => tryText(together, reads([], ...retired)).signals.map(({ rule }) => rule)
	expect(rules()).toContain('context.adds-up')
	expect(rules('context.adds-up')).not.toContain('context.adds-up')
	expect(alarmsOn(reads([], 'en.wish-to-die'), 100).missed.length).toBeGreaterThan(alarmsOn(reads([]), 100).missed.length)
})

test('a word that is too common shows in the alarms of a day', () => {
	const common = [{ ...bridge, any: ['i'] }].map((word) => ({ ...word, any: ['i am', 'my', 'the'] }))
	const before = alarmsOn(reads([]), 100)
	const after = alarmsOn(reads(common), 100)
	expect(after.falseAlarms.length).toBeGreaterThan(before.falseAlarms.length)
	expect(after.perDay.likely).toBeGreaterThan(before.perDay.likely)
	expect(exampleCount).toBeGreaterThan(after.falseAlarms.length)
})

test('every pack says its language, its version and its reach', () => {
	for (const { id, version, language, reach, rules } of packs)
		expect([id !== '', version > 0, language !== '', reach !== '', rules > 0]).toEqual([true, true, true, true, true])
	expect(packs.map(({ language }) => language)).toContain('en')
})
