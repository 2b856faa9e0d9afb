// @vitest-environment node
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { describe, expect, it } from 'vitest'
import { choicesAt } from './testing/message-parts.ts'

const read = (place: string) => readFileSync(resolve(import.meta.dirname, place, 'locales/en/messages.po'), 'utf8')
const catalogue = `${read('.')}\n${read('../documents')}`
const strings = [...catalogue.matchAll(/^msgid "(.+)"$/gm)].map((match) => match[1] ?? '')

/** Words and marks that hurt, promise falsely or blame; see the copy rules in CONTRIBUTING. */
const banned =
	/\b(oops|commit(ted)? suicide|low risk|risk score|user|client|customer|invalid|calm down|don't worry|great job|you should|you're safe|always here|moderator|agent)\b|!(?!\d)/i

it('reads all of the catalogue', () => {
	expect(strings.length).toBeGreaterThan(150)
})

it('nothing a seeker reads hurts, promises falsely or blames', () => {
	expect(strings.filter((text) => banned.test(text))).toEqual([])
})

it('no sentence is longer than a tired person can hold', () => {
	const long = strings
		.flatMap((text) => text.split(/(?<=[.?])\s+/))
		.filter((sentence) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > 24)
	expect(long).toEqual([])
})

/** What stands on the screen with some value in each place and the `other` form of a number. */
function shown(text: string): string {
	return compileMessage(text)
		.map((token) => {
			if (typeof token === 'string') return token
			const other = choicesAt(token)?.get('other')
			if (other === undefined) return 'Sam'
			return typeof other === 'string' ? other : other.map((part) => (typeof part === 'string' ? part.replace('#', '3') : '3')).join('')
		})
		.join('')
		.replace(/<\/?\d+\/?>/g, '')
}

/** The United States' school grade of a text after Flesch and Kincaid; children of nine to eleven are in grades 4 to 6. */
function grade(text: string): number {
	const sentences = text.split(/[.?:]+(?:\s|$)/).filter((sentence) => /\p{L}/u.test(sentence))
	const words = text.match(/[\p{L}\d’']+/gu) ?? []
	return fleschKincaid({
		sentence: sentences.length,
		word: words.length,
		syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
	})
}

describe('somebody of nine to eleven can read it', () => {
	const texts = strings.map(shown).filter((text) => (text.match(/\p{L}+/gu)?.length ?? 0) >= 4)

	it('all of it together', () => {
		expect(grade(texts.map((text) => (/[.?:]$/.test(text) ? text : `${text}.`)).join(' '))).toBeLessThanOrEqual(5)
	})

	it('no text of some length is two grades harder', () => {
		const hard = texts.filter((text) => (text.match(/\p{L}+/gu)?.length ?? 0) >= 10).map((text) => ({ text, grade: grade(text) }))
		expect(hard.filter((each) => each.grade > 8)).toEqual([])
	})

	it('would notice a text that is too hard', () => {
		expect(
			grade('Confidentiality obligations notwithstanding, practitioners may disclose information pertaining to imminent danger.'),
		).toBeGreaterThan(12)
	})
})
