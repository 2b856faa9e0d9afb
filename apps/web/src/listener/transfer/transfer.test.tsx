// @vitest-environment jsdom
import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { ShownTransfer } from '@akin/core/protocol/transfer-shapes'
import { asId, type StaffId, type TransferId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DeskScreen } from '../desk/desk-screen.tsx'
import { backstage, fakeConversation, fakeSession, priyaId, room, samId } from '../test/fake-session.ts'
import { preparePage, renderDesk } from '../test/render-desk.tsx'

const transferId = asId<TransferId>('00000000-0000-4000-8000-0000000000aa')
const noorId = asId<StaffId>('00000000-0000-4000-8000-0000000000ab')
const handler = { id: samId, name: 'Sam', role: 'listener', connection: { kind: 'here' } } as const
const proposed: ShownTransfer = {
	...{ id: transferId, byName: 'Sam', byRole: 'listener', to: 'Noor', askedAt: 0 },
	step: { kind: 'asking_person', expiresAt: 1 },
}

function desk(conversation: ListenerOpenConversation, more: Parameters<typeof fakeSession>[0] = {}) {
	preparePage((query) => query.includes('64rem'))
	Element.prototype.checkVisibility = () => true
	const fake = fakeSession({ conversations: [conversation], ...more })
	renderDesk(fake, <DeskScreen shift={null} current={conversation.id} onOpen={() => {}} onStartShift={() => {}} />)
	return fake
}
const asked = (fake: ReturnType<typeof desk>, command: string) =>
	fake.calls.filter((call) => call.command === command).map((call) => call.with)
const press = (name: string | RegExp, inside: HTMLElement = document.body) =>
	act(async () => void fireEvent.click(within(inside).getByRole('button', { name })))

beforeEach(() => vi.useRealTimers())
afterEach(cleanup)

test('handing over asks for somebody and a note, shows the very question, and then asks the person', async () => {
	const conversation = fakeConversation(1)
	preparePage((query) => query.includes('64rem'))
	const noor = { id: noorId, name: 'Noor', conversations: 1, capacity: 2, sharedTopics: ['Family'], whyNot: null }
	const listed = { ok: true as const, data: { listeners: [noor] } }
	const plain = fakeSession({ conversations: [conversation] })
	const fake = { ...plain, session: { ...plain.session, listCandidates: async () => listed } }
	renderDesk(fake, <DeskScreen shift={null} current={conversation.id} onOpen={() => {}} onStartShift={() => {}} />)
	await press('Hand over')
	const dialog = screen.getByRole('dialog')
	await press('Ask the person', dialog)
	expect(within(dialog).getByRole('alert').textContent).toBe('Please choose to whom.')
	await act(async () => void fireEvent.click(within(dialog).getByRole('radio', { name: /Noor/ })))
	expect(dialog.textContent).toContain('Sam has to go soon.')
	fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: ' Ask before advice. ' } })
	await press('Ask the person', dialog)
	const [proposal] = asked(fake, 'transfer:propose').flat()
	expect(proposal).toMatchObject({ conversationId: conversation.id, to: noorId, note: 'Ask before advice.' })
	// It was refused: the words stay, and the same id asks again.
	expect(within(dialog).getByRole('alert').textContent).toContain('could not reach')
	await press('Ask the person', dialog)
	expect(new Set(asked(fake, 'transfer:propose').map(([each]) => JSON.stringify(each))).size).toBe(1)
})

test('whoever hands over sees how it goes, can take it back, and that they are still with them when it came to nothing', async () => {
	const conversation = fakeConversation(1, { view: { transfer: proposed } })
	const fake = desk(conversation)
	const state = () => document.querySelector('[data-transfer]')?.textContent
	expect(state()).toContain('Sam asked whether they would like to go on with Noor.')
	expect(screen.getByRole('button', { name: 'Hand over' }).getAttribute('aria-disabled')).toBe('true')
	await press('Take it back')
	expect(asked(fake, 'transfer:withdraw')).toEqual([[conversation.id, transferId]])
	const failed: ShownTransfer = { ...proposed, step: { kind: 'failed', outcome: 'listener_declined' } }
	await act(async () => fake.change({ conversations: [{ ...conversation, view: { ...conversation.view, transfer: failed } }] }))
	expect(state()).toContain('Noor cannot take this one.')
	expect(state()).toContain('They are still with you.')
	await press('All right')
	expect(state()).toBeUndefined()
})

test('a colleague who is asked reads the note and the words, writes nowhere, and answers kindly either way', async () => {
	const state = { kind: 'asked', transferId, byName: 'Sam', byRole: 'listener', handler, note: 'Ask before advice.', expiresAt: 1 } as const
	const conversation = fakeConversation(1, {
		view: { state },
		entries: { room: [room(1, { role: 'seeker' }, { kind: 'message', text: 'I keep it in a drawer.' }, 5)], backstage: [] },
	})
	const fake = desk(conversation)
	const card = document.querySelector<HTMLElement>('[data-asked]')
	if (!card) throw new Error('no card')
	expect(card.textContent).toContain('Ask before advice.')
	expect(screen.getByText('I keep it in a drawer.')).toBeTruthy()
	expect(screen.queryByRole('region', { name: /^Whispers about/ })).toBeNull()
	expect(screen.queryByRole('button', { name: 'Hand over' })).toBeNull()
	await press('Not this time', card)
	await press('I can take it on', card)
	expect(asked(fake, 'transfer:decline')).toEqual([[conversation.id, transferId]])
	expect(asked(fake, 'transfer:accept')).toEqual([[conversation.id, transferId]])
})

test('what was between others is not shown, the note is', () => {
	const service = { role: 'service' } as const
	const conversation = fakeConversation(1, {
		entries: {
			room: [],
			backstage: [
				backstage(1, service, { kind: 'withheld' }, 9),
				backstage(2, { role: 'supervisor', id: priyaId, name: 'Priya' }, { kind: 'hand_over_note', text: 'Ask first.', to: 'Sam' }, 8),
			],
		},
	})
	desk(conversation)
	const whispers = screen.getByRole('region', { name: /^Whispers about/ })
	expect(within(whispers).getByText('Hand-over note: Ask first.')).toBeTruthy()
	expect(whispers.querySelectorAll('[data-at], article, li').length).toBeLessThan(4)
})

test('what was handed over stands there until it is wrapped up, and is said when it happens', async () => {
	const other = fakeConversation(2)
	const fake = desk(other)
	const { id, view } = fakeConversation(1)
	const handOver = { conversationId: id, handle: view.handle, programmeName: 'Someone to talk to', to: 'Noor', changed: false, at: 0 }
	await act(async () => fake.change({ handOvers: [handOver] }))
	expect(document.getElementById('sr-alert')?.textContent).toBe('Hill 1 is handed over to Noor.')
	await press('Wrap up')
	expect(screen.getByText(/You handed over to/)).toBeTruthy()
	expect(screen.getByRole('radio', { name: 'Handed on' })).toHaveProperty('checked', true)
	await press('Save and finish')
	expect(asked(fake, 'wrap-up:save')).toMatchObject([[{ conversationId: id, howItEnded: 'handed_on' }]])
})

test('a person who asked for another listener is told of kindly, and nobody says why', async () => {
	const fake = desk(fakeConversation(2))
	const { id, view } = fakeConversation(1)
	const handOver = { conversationId: id, handle: view.handle, programmeName: 'Someone to talk to', to: null, changed: true, at: 0 }
	await act(async () => fake.change({ handOvers: [handOver] }))
	expect(document.getElementById('sr-alert')?.textContent).toBe(
		'Hill 1 goes on with another listener. They asked for that, and it says nothing about you.',
	)
	expect(document.querySelector('[data-hand-over]')?.textContent).toContain('Nobody was asked why')
	await press('Wrap up')
	expect(screen.getByText(/They asked to go on with another listener/)).toBeTruthy()
	expect(screen.getByRole('radio', { name: 'Handed on' })).toHaveProperty('checked', true)
})
