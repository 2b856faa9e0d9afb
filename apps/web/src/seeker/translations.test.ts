// @vitest-environment node
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { localeFacts, locales } from '@akin/ui/i18n/locales'
import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { choicesAt } from './testing/message-parts.ts'

const translated = locales.filter((locale) => locale !== 'en' && locale !== 'pseudo')

/** The English text and its translation, of every entry of what a seeker may read: on the screens, and in the documents that the server writes. */
function entriesOf(locale: string): readonly (readonly [string, string])[] {
	const read = (place: string) => readFileSync(resolve(import.meta.dirname, place, `locales/${locale}/messages.po`), 'utf8')
	const catalogue = `${read('.')}\n${read('../documents')}`
	return [...catalogue.matchAll(/^msgid "(.+)"\nmsgstr "(.*)"$/gm)].map((match) => [match[1] ?? '', match[2] ?? ''])
}

/** What is put into a text: names of values and the marks of elements, with nothing about their order. */
function placesIn(message: CompiledMessage | string, found = new Set<string>()): ReadonlySet<string> {
	if (typeof message === 'string') for (const mark of message.matchAll(/<\/?\d+\/?>/g)) found.add(mark[0])
	else
		for (const token of message) {
			if (typeof token === 'string') placesIn(token, found)
			else {
				found.add(token[0])
				for (const branch of choicesAt(token)?.values() ?? []) placesIn(branch, found)
			}
		}
	return found
}

/** The forms that each plural of a text gives. */
function pluralsIn(message: CompiledMessage): readonly (readonly string[])[] {
	return message.flatMap((token) => (token[1] === 'plural' ? [[...(choicesAt(token)?.keys() ?? [])]] : []))
}

describe.each(translated)('the catalogue in %s', (locale) => {
	const entries = entriesOf(locale)

	it('has every text', () => {
		expect(entries.length).toBe(entriesOf('en').length)
		expect(entries.filter(([, text]) => !text).map(([english]) => english)).toEqual([])
	})

	it('puts the same values and elements into each text', () => {
		const wrong = entries.filter(([english, text]) => {
			const [expected, got] = [english, text].map((each) => [...placesIn(compileMessage(each))].sort().join(' '))
			return expected !== got
		})
		expect(wrong.map(([english]) => english)).toEqual([])
	})

	it('has every form of number that the language has', () => {
		const wanted = new Intl.PluralRules(localeFacts(locale).tag).resolvedOptions().pluralCategories
		const lacking = entries.filter(([, text]) =>
			pluralsIn(compileMessage(text)).some((forms) => wanted.some((category) => !forms.includes(category))),
		)
		expect(lacking.map(([english]) => english)).toEqual([])
	})

	it('left nothing of a sentence in English', () => {
		expect(entries.filter(([english, text]) => english === text && english.includes(' ')).map(([english]) => english)).toEqual([])
	})
})
