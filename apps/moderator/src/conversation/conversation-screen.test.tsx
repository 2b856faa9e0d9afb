import type { SupervisorOpenConversation } from '@akin/client/supervisor-session'
import { asId, type StaffId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
	aBoard,
	anOpenConversation,
	aSignal,
	at,
	conversationNumber,
	type FakeSession,
	makeFakeSession,
	priya,
	sam,
} from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { ConversationScreen } from './conversation-screen.tsx'

beforeEach(() => {
	vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

const position = (seq: number) => ({ seq, at: at + seq * 1_000, epoch: 1, clientId: null })
const listener = { role: 'listener', ...sam } as const
const supervisor = { role: 'supervisor', ...priya } as const

function withWords(open: SupervisorOpenConversation): SupervisorOpenConversation {
	return {
		...open,
		entries: {
			room: [
				{ stream: 'room', ...position(1), author: { role: 'seeker' }, content: { kind: 'message', text: 'words for the room' } },
				{ stream: 'room', ...position(2), author: { role: 'service' }, content: { kind: 'listener_joined', name: 'Sam' } },
			],
			backstage: [{ stream: 'backstage', ...position(1), author: listener, content: { kind: 'whisper', text: 'words backstage' } }],
			supervision: [
				{ stream: 'supervision', ...position(1), author: supervisor, content: { kind: 'note', text: 'words for supervisors' } },
				{ stream: 'supervision', ...position(2), author: { role: 'service' }, content: { kind: 'opened', name: 'Amir' } },
			],
		},
	}
}

async function show(open: SupervisorOpenConversation): Promise<FakeSession> {
	const session = makeFakeSession({ conversations: [open] })
	await renderOnDuty(() => <ConversationScreen id={open.id} />, session)
	return session
}

const named = (session: FakeSession, name: string) => session.calls.filter((call) => call.name === name).map((call) => call.args)
const write = (label: RegExp, text: string) => fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value: text } })
const settle = () => act(async () => undefined)

describe('the three streams', () => {
	test('stand in three places, and no word of one is in another', async () => {
		await show(withWords(anOpenConversation(27)))
		const room = screen.getByRole('region', { name: 'What River 27 sees' }).textContent
		const backstage = screen.getByRole('region', { name: 'Backstage' }).textContent
		const supervision = screen.getByRole('region', { name: 'Supervisors only' }).textContent
		expect([room, backstage, supervision].map((text) => text?.includes('words for the room'))).toEqual([true, false, false])
		expect([room, backstage, supervision].map((text) => text?.includes('words backstage'))).toEqual([false, true, false])
		expect([room, backstage, supervision].map((text) => text?.includes('words for supervisors'))).toEqual([false, false, true])
		expect([room, backstage, supervision].map((text) => text?.includes('Amir opened this conversation.'))).toEqual([false, false, true])
	})

	test('have a box each that knows one command only', async () => {
		const session = await show(anOpenConversation(27, { mode: 'joined' }))
		write(/Whisper to Sam/, 'for Sam')
		fireEvent.click(screen.getByRole('button', { name: 'Whisper' }))
		write(/Note for supervisors/, 'for us')
		fireEvent.click(screen.getByRole('button', { name: 'Keep note' }))
		expect(named(session, 'sendWhisper')).toEqual([[conversationNumber(27), 'for Sam']])
		expect(named(session, 'sendNote')).toEqual([[conversationNumber(27), 'for us']])
		expect(named(session, 'sendMessage')).toEqual([])
		write(/^To River 27/, 'for the person')
		fireEvent.click(screen.getByRole('button', { name: 'Send' }))
		expect(named(session, 'sendMessage')).toEqual([[conversationNumber(27), 'for the person']])
		expect(named(session, 'sendWhisper')).toHaveLength(1)
	})

	test('keep a whisper that was begun out of the box that reaches the person, whatever changes meanwhile', async () => {
		const session = await show(anOpenConversation(27))
		write(/Whisper to Sam/, 'do not send this to the person')
		act(() => session.change({ conversations: [anOpenConversation(27, { mode: 'handling', observer: { ...sam, connected: true } })] }))
		expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^To River 27/ }).value).toBe('')
		expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Whisper to Sam/ }).value).toBe('do not send this to the person')
		expect(named(session, 'sendMessage')).toEqual([])
	})
})

describe('the ladder', () => {
	test('gives no box to the person while only reading along', async () => {
		await show(anOpenConversation(27))
		expect(screen.queryByRole('textbox', { name: /^To / })).toBeNull()
		expect(screen.getByText(/You are reading along/)).toBeDefined()
	})

	test('shows before joining exactly what the person will see, and joins only when asked again', async () => {
		const session = await show(anOpenConversation(27))
		fireEvent.click(screen.getByRole('button', { name: 'Join' }))
		const dialog = screen.getByRole('dialog')
		// A narrow window shows one panel at a time: the question may not go with it.
		expect(dialog.closest('[data-panel]')).toBeNull()
		expect(dialog.querySelector('[data-preview]')?.textContent).toContain('Priya, a supervisor, has joined to help.')
		expect(named(session, 'join')).toEqual([])
		fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Hello, I am Priya.' } })
		expect(dialog.querySelector('[data-preview="person"]')?.textContent).toContain('Hello, I am Priya.')
		expect(dialog.querySelector('[data-preview="listener"]')?.textContent).toContain('Priya has joined and can write to the person')
		expect(dialog.querySelector('[data-preview="listener"]')?.textContent).toContain('Priya, a supervisor, joined to help.')
		expect(dialog.querySelector('[data-preview="supervisors"]')?.textContent).toContain('Hello, I am Priya.')
		fireEvent.click(within(dialog).getByRole('button', { name: 'Join' }))
		await settle()
		expect(named(session, 'join')).toEqual([[conversationNumber(27)]])
		expect(named(session, 'sendMessage')).toEqual([[conversationNumber(27), 'Hello, I am Priya.']])
	})

	test('says beside reading along, and under the box for a whisper, what each of them sees', async () => {
		await show(anOpenConversation(27))
		expect(screen.getByRole('region', { name: 'What you do here' }).textContent).toContain(
			'Sam sees “Priya is reading along”. River 27 sees nothing.',
		)
		const backstage = screen.getByRole('region', { name: 'Backstage' })
		const side = (name: string) => backstage.querySelector(`[data-preview="${name}"]`)?.textContent
		expect(side('listener')).toBe('Nothing of this.')
		write(/Whisper to Sam/, 'Ask them directly.')
		expect(side('person')).toBe('Nothing of this.')
		expect(side('listener')).toContain('Ask them directly.')
		expect(side('listener')).toContain('Only you and supervisors see this')
		expect(side('supervisors')).toContain('Ask them directly.')
	})

	test('refused, it says who was first, and the first words are there the next time', async () => {
		const session = await show(anOpenConversation(27))
		session.refusesSteps = 'handled_by_supervisor'
		fireEvent.click(screen.getByRole('button', { name: 'Take over' }))
		fireEvent.change(within(screen.getByRole('dialog')).getByRole('textbox'), { target: { value: 'This is Priya.' } })
		fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Take over' }))
		await settle()
		expect(screen.getByRole('dialog').textContent).toContain('Sam was first and is answering.')
		expect(named(session, 'sendMessage')).toEqual([])
		fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Change nothing' }))
		session.refusesSteps = null
		fireEvent.click(screen.getByRole('button', { name: 'Join' }))
		expect(within(screen.getByRole('dialog')).getByRole<HTMLTextAreaElement>('textbox').value).toBe('This is Priya.')
		fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Join' }))
		await settle()
		expect(named(session, 'sendMessage')).toEqual([[conversationNumber(27), 'This is Priya.']])
	})

	test('asks whether to join as well, and says since when somebody else has joined', async () => {
		const amir = { id: asId<StaffId>('00000000-0000-4000-8000-00000000000c'), name: 'Amir' }
		const open = anOpenConversation(27)
		const joined = { kind: 'supervisor_joined', name: 'Amir' } as const
		await show({
			...open,
			view: { ...open.view, row: { ...open.view.row, readers: [{ ...amir, mode: 'joined' }] } },
			entries: {
				...open.entries,
				room: [{ stream: 'room', ...position(1), at: Date.now() - 20_000, author: { role: 'service' }, content: joined }],
			},
		})
		fireEvent.click(screen.getByRole('button', { name: 'Join' }))
		expect(screen.getByRole('dialog').textContent).toMatch(/Amir joined 0:(19|20|21) ago\. Do you want to join as well\?/)
		expect(within(screen.getByRole('dialog')).getByRole('button', { name: 'Join as well' })).toBeDefined()
	})

	test('shows in the head and in the question what another supervisor is about to do, and says what this one does', async () => {
		const amir = { id: asId<StaffId>('00000000-0000-4000-8000-00000000000c'), name: 'Amir' }
		const session = await show(anOpenConversation(27))
		const doing = (activity: 'whispering' | 'taking_over') => ({ conversationId: conversationNumber(27), by: amir, activity, since: 0 })
		act(() => session.change({ activities: [doing('whispering')] }))
		const head = screen.getByRole('region', { name: 'Conversation' })
		expect(head.textContent).toContain('Amir is writing a whisper')
		act(() => session.change({ activities: [doing('taking_over')] }))
		await settle()
		expect(document.getElementById('sr-status')?.textContent).toContain('Amir is about to take over')
		fireEvent.click(screen.getByRole('button', { name: 'Take over' }))
		expect(screen.getByRole('dialog').textContent).toContain('Amir is about to take over')
		expect(named(session, 'beginActivity')).toEqual([[conversationNumber(27), 'taking_over']])
		fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Change nothing' }))
		expect(named(session, 'endActivity')).toEqual([[conversationNumber(27), 'taking_over']])
		write(/Whisper to Sam/, 'for Sam')
		expect(named(session, 'beginActivity').at(-1)).toEqual([conversationNumber(27), 'whispering'])
	})

	test('suggests a reply by what the listener will see, and sends it to nobody else', async () => {
		const session = await show(anOpenConversation(27))
		fireEvent.click(screen.getByRole('button', { name: 'Suggest a reply' }))
		const dialog = screen.getByRole('dialog')
		const suggest = within(dialog).getByRole('button', { name: 'Suggest it to Sam' })
		fireEvent.click(suggest)
		expect(named(session, 'sendSuggestion')).toEqual([])
		fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'What would help tonight?' } })
		const seenBy = (side: string) => dialog.querySelector(`[data-preview="${side}"]`)?.textContent
		expect(seenBy('person')).toBe('Nothing of this.')
		expect(seenBy('listener')).toContain('Priya suggests a reply')
		expect(seenBy('listener')).toContain('What would help tonight?')
		expect(seenBy('supervisors')).toContain('Suggested reply')
		fireEvent.click(suggest)
		expect(named(session, 'sendSuggestion')).toEqual([[conversationNumber(27), 'What would help tonight?']])
		expect(named(session, 'sendMessage')).toEqual([])
	})

	test('says who will see a take-over', async () => {
		await show(anOpenConversation(27))
		fireEvent.click(screen.getByRole('button', { name: 'Take over' }))
		expect(screen.getByRole('dialog').querySelector('[data-preview]')?.textContent).toContain(
			'Priya, a supervisor, will talk with you now. Sam can still read along.',
		)
	})

	test('cannot be climbed where another supervisor answers, and says so', async () => {
		const open = anOpenConversation(27)
		const amir = { ...priya, name: 'Amir', role: 'supervisor', connection: { kind: 'here' } } as const
		await show({ ...open, view: { ...open.view, row: { ...open.view.row, handler: amir } } })
		expect(screen.getByRole('button', { name: 'Take over' }).getAttribute('aria-disabled')).toBe('true')
		expect(screen.getByText('Amir is answering.')).toBeDefined()
	})

	test('hands back to the queue only, where the listener is gone', async () => {
		const session = await show(anOpenConversation(27, { mode: 'handling', observer: { ...sam, connected: false } }))
		fireEvent.click(screen.getByRole('button', { name: 'Hand back' }))
		fireEvent.click(screen.getByRole('button', { name: 'Hand back to the queue' }))
		await settle()
		expect(named(session, 'handBack')).toEqual([[conversationNumber(27), 'queue']])
	})
})

test('takes the words from the screen when the right to see them is lost', async () => {
	const session = await show(withWords(anOpenConversation(27)))
	act(() => session.change({ conversations: [] }))
	expect(document.body.textContent).not.toContain('words for the room')
	expect(screen.getByText(/taken from your screen/)).toBeDefined()
})

test('says that it ended when it ended, and shows what had been begun', async () => {
	const session = await show(withWords(anOpenConversation(27)))
	write(/Note for supervisors/, 'half a thought')
	const ended = anOpenConversation(27, { state: { kind: 'closed', reason: 'ended_by_seeker', closedAt: at } })
	act(() => session.change({ conversations: [ended] }))
	act(() => session.change({ conversations: [] }))
	expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The conversation has ended')
	expect(screen.getByText('half a thought')).toBeDefined()
})

test('acknowledges every open signal of the conversation', async () => {
	const open = anOpenConversation(27)
	const signals = [aSignal(1), aSignal(2, { kind: 'danger_declared' })]
	const session = makeFakeSession({
		board: aBoard(),
		conversations: [
			{
				...open,
				view: { ...open.view, row: { ...open.view.row, attention: { tier: 'act_now', signals, asked: { step: 'nothing' }, pin: null } } },
			},
		],
	})
	await renderOnDuty(() => <ConversationScreen id={open.id} />, session)
	fireEvent.click(screen.getByRole('button', { name: 'Acknowledge' }))
	await settle()
	expect(named(session, 'acknowledge')).toEqual(signals.map((signal) => [open.id, signal.id, 'on_it']))
})
