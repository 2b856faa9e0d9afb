// @vitest-environment node
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const catalogue = readFileSync(resolve(import.meta.dirname, 'locales/en/messages.po'), 'utf8')
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
