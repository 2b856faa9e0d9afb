import { describe, expect, it, test } from 'vitest'
import { allPacks } from '../../test/packs.ts'
import { someProgramme } from '../../test/programmes.ts'
import { askedEventsOf } from '../attention/asked-events-of.ts'
import { packsFor } from '../attention/packs/shipped-packs.ts'
import { questionsIn } from '../attention/questions-in.ts'
import { checkSettings } from '../settings/check-settings.ts'
import { settingsOf } from '../settings/programme-settings.ts'
import { hasStrayBraces, placeholdersIn } from './placeholders.ts'
import { usualPrompts } from './usual-prompts.ts'

describe('[PT1] placeholders', () => {
	it('are found with their places, which a box can select', () => {
		const text = 'When {{ what happened }}, you felt {{feeling}}.'
		expect(placeholdersIn(text).map(({ name }) => name)).toEqual(['what happened', 'feeling'])
		expect(placeholdersIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['{{ what happened }}', '{{feeling}}'])
		expect(placeholdersIn('他说 😀{{感觉}}').map(({ name }) => name)).toEqual(['感觉'])
	})

	it('are not single braces, nor pairs without an end', () => {
		for (const text of ['{feeling}', '{{feeling}', '{{}}', '{{a\nb}}', 'none']) expect(placeholdersIn(text)).toEqual([])
	})
})

test.each([
	['{{feeling}}', false],
	['no gap', false],
	['{feeling}', true],
	['{{feeling}', true],
	['{{}}', true],
	['{{ }}', true],
	['{{a}} and }', true],
])('[PT2] stray braces in %j: %s', (text, stray) => expect(hasStrayBraces(text)).toBe(stray))

describe('the prompts that come with the service', () => {
	it('[PT2] can be saved as they are', () => {
		const settings = { ...settingsOf(someProgramme), prompts: [...usualPrompts] }
		expect(checkSettings(settings, '2026-11-30')).toEqual([])
	})

	it('that ask directly are recognised as asking', () => {
		const direct = usualPrompts.filter(({ group }) => group === 'ask_directly')
		expect(direct.length).toBeGreaterThan(0)
		for (const { text } of direct) {
			const questions = questionsIn(text, packsFor(allPacks, 'en'))
			const events = askedEventsOf({ writtenBy: 'listener', at: 7, signals: [], questions, usedSuggestion: false })
			expect(events, text).toEqual([{ type: 'safety_asked', at: 7, how: 'recognised' }])
		}
	})
})
