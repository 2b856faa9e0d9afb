import { expect, it } from 'vitest'
import { programmeInLanguage } from './programme-in-language.ts'

const topics = [
	{ code: 'grief', label: 'Grief' },
	{ code: 'work', label: 'Work' },
]
const german = { language: 'de', name: 'Jemand zum Reden', description: '', topics: [{ code: 'grief', label: 'Trauer' }] }
const programme = { name: 'Someone to talk to', description: 'For hard times.', topics, texts: { written: 'en', others: [german] } }
const textsOf = (asked: string) => {
	const { name, description, topics: labels, otherThanAsked } = programmeInLanguage(programme, asked)
	return [name.text, description.text, labels.map(({ label }) => label.text).join(), otherThanAsked]
}

it('[PT4] is read in the language asked for, part by part, and says what is in another one', () => {
	expect(textsOf('en-GB')).toEqual(['Someone to talk to', 'For hard times.', 'Grief,Work', null])
	expect(textsOf('de-AT')).toEqual(['Jemand zum Reden', 'For hard times.', 'Trauer,Work', 'en'])
	expect(textsOf('fr')).toEqual(['Someone to talk to', 'For hard times.', 'Grief,Work', 'en'])
	const { name, description } = programmeInLanguage(programme, 'de')
	expect([name.otherThanAsked, description.otherThanAsked]).toEqual([null, 'en'])
})

it('[PT4] claims nothing about the language where a server does not say', () => {
	const { texts: _, ...plain } = programme
	expect(programmeInLanguage(plain, 'fr')).toMatchObject({
		name: { text: 'Someone to talk to', otherThanAsked: null },
		otherThanAsked: null,
	})
	expect(programmeInLanguage({ ...programme, description: '' }, 'de').description).toEqual({ text: '', otherThanAsked: null })
})
