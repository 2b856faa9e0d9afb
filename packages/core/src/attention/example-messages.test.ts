import { describe, expect, test } from 'vitest'
import { allPacks, assess } from '../../test/packs.ts'
import { exampleMessages } from './examples/example-messages.ts'
import { expectedAlarms } from './expected-alarms.ts'
import { packsFor } from './packs/shipped-packs.ts'

const alarms = (text: string, language: string, writtenBy: 'seeker' | 'listener') =>
	assess(text, { packs: packsFor(allPacks, language), writtenBy })
		.filter(({ tier }) => tier !== 'watch')
		.map(({ kind }) => kind)
const examples = exampleMessages.map(
	({ language, phenomenon, text, writtenBy, expected }) => [language, phenomenon, text, writtenBy, expected] as const,
)

describe('[AT23] the shipped messages', () => {
	test.each(examples.filter(([, , , , expected]) => expected === null))('%s, %s: "%s" does not alarm', (language, _, text, writtenBy) => {
		expect(alarms(text, language, writtenBy)).toEqual([])
	})

	test.each(examples.filter(([, , , , expected]) => expected !== null))('%s, %s: "%s" alarms', (language, _, text, writtenBy, expected) => {
		expect(alarms(text, language, writtenBy)).toContain(expected)
	})

	test('are several hundred, each once, in five languages', () => {
		expect(exampleMessages.length).toBeGreaterThan(400)
		expect(new Set(exampleMessages.map(({ language }) => language))).toEqual(new Set(['en', 'es', 'de', 'ar', 'zh']))
		const texts = exampleMessages.map(({ text }) => text)
		expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
	})
})

describe('[AT23] expected alarms', () => {
	const [quiet] = exampleMessages.filter(({ expected }) => expected === null)
	const [alarming] = exampleMessages.filter(({ expected }) => expected !== null)
	if (quiet === undefined || alarming === undefined) throw new Error('the examples are gone')

	test('none found on so few still leaves room for many', () => {
		const { falseAlarms, missed, perDay } = expectedAlarms(exampleMessages, allPacks, { messagesPerDay: 1_000 })
		expect([falseAlarms, missed, perDay.likely]).toEqual([[], [], 0])
		expect(perDay.atMost).toBeGreaterThan(0)
		expect(perDay.atMost).toBeLessThan(20)
	})

	test('names what alarms and what is missed', () => {
		const wrong = [{ ...alarming, expected: null }, { ...quiet, expected: 'self_harm' as const }, quiet]
		const { falseAlarms, missed, perDay } = expectedAlarms(wrong, allPacks, { messagesPerDay: 1_000 })
		expect(falseAlarms).toEqual([wrong[0]])
		expect(missed).toEqual([wrong[1]])
		expect(perDay.likely).toBe(500)
	})
})
