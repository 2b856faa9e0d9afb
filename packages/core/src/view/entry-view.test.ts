import { expect, test } from 'vitest'
import { amir, noon, ruth, seekerId, signalIdOf } from '../../test/people.ts'
import { listenerEntry, seekerEntry, supervisorEntry } from '../protocol/entries.ts'
import { asId, type ClientId } from '../support/ids.ts'
import { type Author, type Entry, listenerEntryView, parseContent, seekerEntryView, supervisorEntryView } from './entry-view.ts'

const clientId = asId<ClientId>('00000000-0000-4000-8000-00000000aaaa')
const position = { seq: 3, at: noon, epoch: 2, clientId }
const authors = {
	seeker: { role: 'seeker', id: seekerId, name: null },
	listener: { role: 'listener', ...amir },
	supervisor: { role: 'supervisor', ...ruth },
	service: { role: 'service', id: null, name: null },
} as const satisfies Record<Author['role'], Author>

const message = (author: Author): Entry<'room'> => ({ ...position, stream: 'room', author, content: { kind: 'message', text: 'hello' } })
const whisper: Entry<'backstage'> = {
	...position,
	stream: 'backstage',
	author: authors.supervisor,
	content: { kind: 'whisper', text: 'ask openly' },
}
const signal: Entry<'backstage'> = {
	...position,
	stream: 'backstage',
	author: authors.service,
	content: { kind: 'signal_raised', signalId: signalIdOf(1), signal: 'help_requested' },
}
const note: Entry<'supervision'> = {
	...position,
	stream: 'supervision',
	author: authors.supervisor,
	content: { kind: 'note', text: 'review' },
}

test.each([
	['seeker', { role: 'you' }, clientId],
	['listener', { role: 'listener', name: 'Amir' }, null],
	['supervisor', { role: 'supervisor', name: 'Ruth' }, null],
	['service', { role: 'service' }, null],
] as const)('[VW3] an entry of the %s as the seeker sees it', (role, author, shownClientId) => {
	const view = seekerEntryView(message(authors[role]))
	expect(view).toStrictEqual({
		...{ seq: 3, at: noon, epoch: 2, clientId: shownClientId },
		author,
		content: { kind: 'message', text: 'hello' },
	})
	expect(seekerEntry.parse(view)).toStrictEqual(view)
	for (const id of [amir.id, ruth.id, seekerId]) expect(JSON.stringify(view)).not.toContain(id)
})

test.each([
	['seeker', { role: 'seeker' }],
	['listener', { role: 'listener', ...amir }],
	['supervisor', { role: 'supervisor', ...ruth }],
	['service', { role: 'service' }],
] as const)('[VW9] an entry of the %s as staff see it', (role, author) => {
	const view = listenerEntryView(message(authors[role]), 1)
	expect(view).toStrictEqual({ ...position, stream: 'room', author, content: { kind: 'message', text: 'hello' } })
	expect(listenerEntry.parse(view)).toStrictEqual(view)
	expect(supervisorEntryView(message(authors[role]))).toStrictEqual(view)
	expect(JSON.stringify(view)).not.toContain(seekerId)
})

test('[VW10] every stream as its readers see it fits their contract', () => {
	for (const entry of [whisper, signal]) {
		expect(listenerEntry.parse(listenerEntryView(entry, 1))).toStrictEqual(listenerEntryView(entry, 1))
		expect(supervisorEntryView(entry)).toStrictEqual(listenerEntryView(entry, 1))
	}
	expect(supervisorEntry.parse(supervisorEntryView(note))).toStrictEqual(supervisorEntryView(note))
})

test('[VW3] [VW4] a whisper fits no seeker contract and a note fits no listener contract', () => {
	for (const entry of [whisper, signal]) expect(seekerEntry.safeParse(supervisorEntryView(entry)).success).toBe(false)
	expect(seekerEntry.safeParse(supervisorEntryView(note)).success).toBe(false)
	expect(listenerEntry.safeParse(supervisorEntryView(note)).success).toBe(false)
})

test('[VW12] P2 what was whispered before a listener came is withheld from them, with its place; what they need to go on is not', () => {
	const since = whisper.epoch + 1
	const answered: Entry<'backstage'> = {
		...whisper,
		author: authors.listener,
		content: { kind: 'suggestion_answered', suggestion: 2, answer: 'used', name: 'Amir' },
	}
	const suggested: Entry<'backstage'> = { ...whisper, content: { kind: 'suggestion', text: 'ask openly' } }
	for (const entry of [whisper, answered, suggested]) {
		const view = listenerEntryView(entry, since)
		expect(view).toStrictEqual({
			...{ seq: 3, at: noon, epoch: 2, clientId: null, author: { role: 'service' } },
			...{ stream: 'backstage', content: { kind: 'withheld' } },
		})
		expect(listenerEntry.parse(view)).toStrictEqual(view)
		expect(listenerEntryView(entry, whisper.epoch)).toStrictEqual(supervisorEntryView(entry))
	}
	const handOver: Entry<'backstage'> = { ...answered, content: { kind: 'hand_over_note', text: 'Ask before advice.', to: 'Lena' } }
	for (const entry of [signal, handOver]) expect(listenerEntryView(entry, since)).toStrictEqual(supervisorEntryView(entry))
	expect(listenerEntryView(message(authors.listener), since)).toStrictEqual(supervisorEntryView(message(authors.listener)))
})

test('[VW10] what was sealed is read back as it was, and anything else is a fault', () => {
	expect(parseContent('room', { kind: 'message', text: 'hello' })).toEqual({ kind: 'message', text: 'hello' })
	expect(() => parseContent('room', { kind: 'whisper', text: 'ask openly' })).toThrow()
	expect(() => parseContent('backstage', { kind: 'note', text: 'review' })).toThrow()
	expect(() => parseContent('supervision', { kind: 'message', text: 'hello' })).toThrow()
	expect(() => parseContent('room', null)).toThrow()
})
