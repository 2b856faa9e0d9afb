import { describe, expect, test } from 'vitest'
import { allPacks } from '../../test/packs.ts'
import type { MessagePart } from '../protocol/message-parts.ts'
import { asId, type EditId, type LineId } from '../support/ids.ts'
import { askedEventsOf } from './asked-events-of.ts'
import { askedStanding } from './asked-standing.ts'
import { type AskedTracker, evolveAsked, nothingFound } from './asked-tracker.ts'
import { nothingRead, readNext } from './read-next.ts'

type Turn = readonly ['seeker' | 'listener', string, MessagePart?]

/** Reads turns a minute apart, as the server does. */
function talk(turns: readonly Turn[]) {
	let soFar = nothingRead
	let asked: AskedTracker = nothingFound
	let at = 0
	const kinds: string[][] = []
	for (const [writtenBy, text, part] of turns) {
		at += 60_000
		const read = readNext(soFar, { writtenBy, text, part }, { packs: allPacks, flags: [] })
		soFar = read.soFar
		const sent = { writtenBy, at, signals: read.found, questions: read.questions, usedSuggestion: false, isBeside: part !== undefined }
		for (const event of askedEventsOf(sent)) asked = evolveAsked(asked, event)
		kinds.push(read.found.filter(({ tier }) => tier !== 'watch').map(({ kind }) => kind))
	}
	return { last: kinds.at(-1), asked, standing: askedStanding(asked, at + 1) }
}

const line = (edit: string, more: Partial<Extract<MessagePart, { kind: 'line' }>> = {}): MessagePart => ({
	...{ kind: 'line', place: { field: 'idea', line: asId<LineId>('one') }, edit: asId<EditId>(edit), replaces: [], crossedOut: false },
	...more,
})
const ask: Turn = ['listener', 'Are you thinking about suicide?']
const offer: Turn = ['listener', 'Shall we write down together what could be done? You can say no.', { kind: 'offer', of: 'worksheet' }]
const answer = (given: 'accepted' | 'declined'): MessagePart => ({ kind: 'answer', to: 3, answer: given })

describe('[AT45] beside the talk', () => {
	test.each(['Not now, thank you.', 'Jetzt nicht, danke.', 'Ahora no, gracias.', 'Pas maintenant, merci.', 'ليس الآن، شكرًا.'])(
		'"%s" to a card is no answer to the question about suicide',
		(text) => {
			const { standing, asked } = talk([['seeker', 'I want to kill myself'], ask, offer, ['seeker', text, answer('declined')]])
			expect(asked.step).toBe('asked')
			expect(standing.missing).not.toBe('nothing')
		},
	)

	test.each(['Yes, let us do that.', 'Ja, das machen wir.', 'Sí, hagámoslo.', 'Oui, faisons cela.', 'نعم، لنفعل ذلك.'])(
		'"%s" to a card says nothing about suicide',
		(text) => {
			expect(talk([ask, offer, ['seeker', text, answer('accepted')]]).last).toEqual([])
		},
	)

	test('lines of both sides leave the question open, and a plain yes answers it', () => {
		const lines: readonly Turn[] = [
			['seeker', 'Ask Kim about the rent.', line('a')],
			['listener', 'Write to the bank.', line('b')],
			['seeker', 'On Friday.', line('c')],
		]
		const { last, asked } = talk([ask, ...lines, ['seeker', 'yes']])
		expect(last).toContain('suicidal_thoughts')
		expect(asked).toMatchObject({ step: 'answered', answer: 'yes' })
	})

	test('a line is read for what it says', () => {
		expect(talk([['seeker', 'I am going to kill myself tonight', line('a')]]).last).toContain('suicidal_thoughts')
		expect(talk([['listener', 'give me your phone number', line('a')]]).last).toContain('conduct_contact')
	})

	test('whoever crosses out or keeps the words of the other did not say them', () => {
		const theirs: Turn = ['seeker', 'give me your phone number', line('a')]
		expect(
			talk([theirs, ['listener', 'give me your phone number', line('b', { replaces: [asId<EditId>('a')], crossedOut: true })]]).last,
		).toEqual([])
		expect(talk([theirs, ['listener', 'give me your phone number', line('b', { replaces: [asId<EditId>('a')] })]]).last).toEqual([])
		expect(talk([theirs, ['listener', 'give me your phone number now', line('b', { replaces: [asId<EditId>('a')] })]]).last).toContain(
			'conduct_contact',
		)
	})
})
