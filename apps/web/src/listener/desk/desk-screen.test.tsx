// @vitest-environment jsdom
import type { ListenerOpenConversation, ListenerSnapshot } from '@akin/client/listener-session'
import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backstage, fakeConversation, fakeSession, priyaId, room } from '../test/fake-session.ts'
import { preparePage, renderDesk } from '../test/render-desk.tsx'
import { DeskScreen } from './desk-screen.tsx'

const shift: NonNullable<ListenerSnapshot['shift']> = {
	...{ startedAt: 0, chosenCapacity: 2, capacity: 2, availability: 'busy' },
	rest: null,
}
const seeker = { role: 'seeker' } as const
const said = (number: number, texts: readonly string[]): ListenerOpenConversation =>
	fakeConversation(number, {
		entries: { room: texts.map((text, index) => room(index + 1, seeker, { kind: 'message', text }, 5)), backstage: [] },
	})
const heard = (region: 'sr-log' | 'sr-status' | 'sr-alert') => document.getElementById(region)?.textContent ?? ''

function desk(
	conversations: readonly ListenerOpenConversation[],
	width: 'narrow' | 'list' | 'pair',
	current: ListenerOpenConversation | null,
) {
	const matches = { narrow: [], list: ['64rem'], pair: ['64rem', '90rem'] }[width]
	preparePage((query) => matches.some((size) => query.includes(size)))
	Element.prototype.checkVisibility = () => true
	const fake = fakeSession({ shift, conversations })
	renderDesk(fake, <DeskScreen shift={shift} current={current?.id ?? null} onOpen={() => {}} onStartShift={() => {}} />)
	return fake
}
const panes = () => screen.queryAllByRole('region', { name: /^Conversation with/ }).map((pane) => pane.getAttribute('aria-label'))

beforeEach(() => {
	document.title = ''
})
afterEach(cleanup)

test('two conversations stand side by side in a wide window, one beside the list below that, one thing at a time in a narrow one', () => {
	const [one, two] = [said(1, ['hi']), said(2, ['hi'])]
	desk([one, two], 'pair', one)
	expect(panes()).toEqual(['Conversation with Hill 1', 'Conversation with Lake 2'])
	cleanup()
	desk([one, two], 'list', one)
	expect(panes()).toEqual(['Conversation with Hill 1'])
	expect(screen.getByRole('navigation', { name: 'My people' })).toBeTruthy()
	cleanup()
	desk([one, two], 'narrow', one)
	expect(panes()).toEqual(['Conversation with Hill 1'])
	expect(screen.queryByRole('navigation')).toBeNull()
	expect(screen.getByRole('button', { name: 'Back to my people' })).toBeTruthy()
})

test('history is silent; a new message is spoken with its words in the open conversation, and only named for another', () => {
	const [one, two] = [said(1, ['old words']), said(2, ['older words'])]
	const old = (conversation: ListenerOpenConversation) => ({ ...conversation, loadedUpTo: { room: 1, backstage: 0 } })
	const fake = desk([old(one), old(two)], 'list', one)
	expect(heard('sr-log')).toBe('')
	act(() => fake.change({ conversations: [old(said(1, ['old words', 'new words'])), old(said(2, ['older words', 'secret words']))] }))
	expect(heard('sr-log')).toBe('Hill 1: new words')
	expect(heard('sr-status')).toBe('New message, Lake 2')
	// Both of the other conversation: it has not been on screen yet.
	expect(document.title).toBe('(2) Akin desk')
	expect(within(screen.getByRole('navigation')).getByText('2 new')).toBeTruthy()
})

test('nothing that arrives moves the focus', () => {
	const one = said(1, ['old words'])
	const fake = desk([one], 'list', one)
	const box = screen.getByLabelText('To: Hill 1')
	box.focus()
	const whisper = backstage(1, { role: 'supervisor', id: priyaId, name: 'Priya' }, { kind: 'whisper', text: 'Slow down.' }, 1)
	act(() => fake.change({ conversations: [{ ...one, entries: { ...one.entries, backstage: [whisper] } }, said(2, ['hello'])] }))
	const offer = {
		id: '00000000-0000-4000-8000-000000000099',
		handle: { landform: 'river', number: 27 },
		programmeName: 'Someone to talk to',
		language: 'en',
		topics: [],
		sharedTopics: [],
		reason: 'in_danger',
		waitedMs: 0,
		expiresAt: Date.now() + 25_000,
		expiresInMs: 25_000,
		endsAt: Date.now() + 25_000,
	} as unknown as NonNullable<ListenerSnapshot['offer']>
	act(() => fake.change({ offer }))
	expect(screen.getByText('Said they are in danger')).toBeTruthy()
	expect(document.title).toContain('Someone is waiting for you')
	expect(document.activeElement).toBe(box)
})

test('that somebody reads along stands above the conversation, and that no supervisor is there is said', () => {
	const read = fakeConversation(1, { view: { readers: [{ id: priyaId, name: 'Priya', mode: 'reading' }] } })
	const fake = desk([read], 'list', read)
	const readers = screen.getByRole('region', { name: 'Conversation with Hill 1' }).querySelector('[data-reader]')
	expect(readers?.textContent).toBe('Priya is reading along')
	expect(screen.queryByText('No supervisor on duty')).toBeNull()
	act(() => fake.change({ supervisorsOnDuty: 0 }))
	expect(screen.getByText('No supervisor on duty')).toBeTruthy()
})
