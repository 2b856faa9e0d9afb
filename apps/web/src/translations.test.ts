// @vitest-environment node
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { localeFacts, locales } from '@akin/ui/i18n/locales'
import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { choicesAt } from './seeker/testing/message-parts.ts'

const translated = locales.filter((locale) => locale !== 'en' && locale !== 'pseudo')

/** What a seeker may read: on the screens, and in the documents that the server writes. And what a listener reads at the desk. */
const pages = { seeker: ['seeker', 'documents'], listener: ['listener'] } as const
type Page = keyof typeof pages

const every = (Object.keys(pages) as Page[]).flatMap((page) => translated.map((locale) => ({ page, locale })))

interface Entry {
	readonly english: string
	readonly text: string
	/** A component that both pages show. */
	readonly isShared: boolean
}

function entriesOf(page: Page, locale: string): readonly Entry[] {
	const catalogue = pages[page].map((folder) => readFileSync(resolve(import.meta.dirname, folder, `locales/${locale}/messages.po`), 'utf8'))
	return [...catalogue.join('\n').matchAll(/^((?:#.*\n)*)msgid "(.+)"\nmsgstr "(.*)"$/gm)].map(
		([, notes = '', english = '', text = '']) => ({
			english,
			text,
			isShared: notes.includes('packages/ui/src/core/'),
		}),
	)
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

describe.each(every)('the $page’s catalogue in $locale', ({ page, locale }) => {
	const entries = entriesOf(page, locale)
	const named = (found: readonly Entry[]) => found.map(({ english }) => english)

	it('has every text', () => {
		expect(entries.length).toBe(entriesOf(page, 'en').length)
		expect(named(entries.filter(({ text }) => !text))).toEqual([])
	})

	it('puts the same values and elements into each text', () => {
		const wrong = entries.filter(({ english, text }) => {
			const [expected, got] = [english, text].map((each) => [...placesIn(compileMessage(each))].sort().join(' '))
			return expected !== got
		})
		expect(named(wrong)).toEqual([])
	})

	it('has every form of number that the language has', () => {
		const wanted = new Intl.PluralRules(localeFacts(locale).tag).resolvedOptions().pluralCategories
		const lacking = entries.filter(({ text }) =>
			pluralsIn(compileMessage(text)).some((forms) => wanted.some((category) => !forms.includes(category))),
		)
		expect(named(lacking)).toEqual([])
	})

	it('left nothing of a sentence in English', () => {
		expect(named(entries.filter(({ english, text }) => english === text && english.includes(' ')))).toEqual([])
	})
})

it.each(translated)('what both pages show reads the same on both in %s', (locale) => {
	const desk = new Map(entriesOf('listener', locale).map(({ english, text }) => [english, text]))
	const shared = entriesOf('seeker', locale).filter(({ isShared }) => isShared)
	expect(shared.length).toBeGreaterThan(30)
	expect(shared.filter(({ english, text }) => desk.get(english) !== text).map(({ english }) => english)).toEqual([])
})

it.each(Object.keys(pages) as Page[])('the %s’s French says “vous” throughout', (page) => {
	const familiar = /(?<!\p{L})(tu|toi|ta|ton|tes)(?!\p{L})/iu
	expect(
		entriesOf(page, 'fr')
			.filter(({ text }) => familiar.test(text))
			.map(({ text }) => text),
	).toEqual([])
})
