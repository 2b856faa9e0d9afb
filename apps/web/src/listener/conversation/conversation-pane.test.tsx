// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { backstage, fakeConversation, fakeSession, priyaId, room } from '../test/fake-session.ts'
import { preparePage, renderDesk } from '../test/render-desk.tsx'
import { ConversationPane } from './conversation-pane.tsx'
import { switchHoldMs } from './use-switch-hold.ts'

const one = fakeConversation(1, {
	entries: { room: [room(1, { role: 'seeker' }, { kind: 'message', text: 'Hello?' }, 40)], backstage: [] },
})
const two = fakeConversation(2)

const pane = (conversation: typeof one) => (
	<ConversationPane key={conversation.id} conversation={conversation} stripe={0} onLeave={() => {}} />
)
const composer = (name: string) => within(screen.getByRole('region', { name: `Conversation with ${name}` })).getByLabelText(`To: ${name}`)
const whisperBox = () => screen.getByLabelText('To supervisors, not to the person')
const type = (box: HTMLElement, text: string) => fireEvent.change(box, { target: { value: text } })
const enter = (box: HTMLElement) => fireEvent.keyDown(box, { key: 'Enter' })
const commands = (calls: readonly { readonly command: string }[]) =>
	calls.map(({ command }) => command).filter((name) => name !== 'typing:set' && name !== 'activity:set')

beforeEach(() => {
	vi.useFakeTimers()
	preparePage()
})
afterEach(() => {
	cleanup()
	vi.useRealTimers()
})
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms))

describe('drafts never mix', () => {
	test('each conversation keeps its own words, in both boxes, through switching', () => {
		const fake = fakeSession({ conversations: [one, two] })
		const { show } = renderDesk(fake, pane(one))
		type(composer('Hill 1'), 'for the hill')
		fireEvent.click(screen.getByRole('button', { name: 'Show' }))
		type(whisperBox(), 'about the hill')
		show(pane(two))
		expect(composer('Lake 2')).toHaveProperty('value', '')
		type(composer('Lake 2'), 'for the lake')
		show(pane(one))
		expect(composer('Hill 1')).toHaveProperty('value', 'for the hill')
		expect(whisperBox()).toHaveProperty('value', 'about the hill')
		show(pane(two))
		expect(composer('Lake 2')).toHaveProperty('value', 'for the lake')
	})

	test('side by side, words go to the conversation they were written in', () => {
		const fake = fakeSession({ conversations: [one, two] })
		renderDesk(
			fake,
			<>
				{pane(one)}
				{pane(two)}
			</>,
		)
		wait(switchHoldMs)
		type(composer('Hill 1'), 'for the hill')
		type(composer('Lake 2'), 'for the lake')
		enter(composer('Hill 1'))
		expect(fake.calls.filter(({ command }) => command === 'message:send')).toEqual([
			{ command: 'message:send', with: [one.id, 'for the hill'] },
		])
		expect(composer('Hill 1')).toHaveProperty('value', '')
		expect(composer('Lake 2')).toHaveProperty('value', 'for the lake')
	})
})

describe('Enter is dead for a moment after a switch', () => {
	test('a conversation that has just been shown takes no Enter for 400 ms', () => {
		const fake = fakeSession({ conversations: [one, two] })
		const { show, drafts } = renderDesk(fake, pane(one))
		wait(switchHoldMs)
		drafts.write(two.id, 'message', 'not yet')
		show(pane(two))
		wait(switchHoldMs - 1)
		enter(composer('Lake 2'))
		expect(commands(fake.calls)).toEqual([])
		wait(1)
		enter(composer('Lake 2'))
		expect(commands(fake.calls)).toEqual(['message:send'])
	})

	test('so does a pane beside it that the focus has just come over to', () => {
		const fake = fakeSession({ conversations: [one, two] })
		const { drafts } = renderDesk(
			fake,
			<>
				{pane(one)}
				{pane(two)}
			</>,
		)
		wait(switchHoldMs)
		drafts.write(two.id, 'message', 'not yet')
		act(() => composer('Hill 1').focus())
		act(() => composer('Lake 2').focus())
		enter(composer('Lake 2'))
		expect(commands(fake.calls)).toEqual([])
		wait(switchHoldMs)
		enter(composer('Lake 2'))
		expect(commands(fake.calls)).toEqual(['message:send'])
	})
})

describe('a whisper cannot reach the person', () => {
	const whispered = fakeConversation(3, {
		entries: {
			room: [],
			backstage: [backstage(1, { role: 'supervisor', id: priyaId, name: 'Priya' }, { kind: 'whisper', text: 'Ask openly.' }, 9)],
		},
		view: { readers: [{ id: priyaId, name: 'Priya', mode: 'reading' }] },
	})

	test('whatever is pressed in the whisper box, only whisper:send leaves it', () => {
		const fake = fakeSession({ conversations: [whispered] })
		renderDesk(fake, pane(whispered))
		wait(switchHoldMs)
		const box = screen.getByRole('region', { name: 'Whispers about Meadow 3' })
		type(whisperBox(), 'They worry me')
		enter(whisperBox())
		type(whisperBox(), 'By key')
		fireEvent.keyDown(whisperBox(), { key: 'Enter', ctrlKey: true })
		type(whisperBox(), 'By button')
		fireEvent.click(within(box).getByRole('button', { name: 'Whisper' }))
		expect(commands(fake.calls)).toEqual(['whisper:send', 'whisper:send', 'whisper:send'])
		expect(within(box).queryByRole('button', { name: 'Send' })).toBeNull()
	})

	test('an arriving whisper leaves the draft and the box for the person as they are', () => {
		const fake = fakeSession({ conversations: [whispered] })
		const { show } = renderDesk(fake, pane(fakeConversation(3)))
		wait(switchHoldMs)
		composer('Meadow 3').focus()
		type(composer('Meadow 3'), 'I hear you')
		show(pane(whispered))
		expect(document.activeElement).toBe(composer('Meadow 3'))
		enter(composer('Meadow 3'))
		expect(fake.calls.at(-1)?.command === 'typing:set' ? fake.calls.at(-2) : fake.calls.at(-1)).toEqual({
			command: 'message:send',
			with: [whispered.id, 'I hear you'],
		})
		expect(screen.getByText('Only you and supervisors see this')).toBeTruthy()
	})
})

test('after a take-over the box is replaced by words that say who answers', () => {
	const taken = fakeConversation(4, {
		view: { state: { kind: 'observing', handler: { id: priyaId, name: 'Priya', role: 'supervisor', connection: { kind: 'here' } } } },
	})
	const fake = fakeSession({ conversations: [taken] })
	const { drafts } = renderDesk(fake, pane(fakeConversation(4)))
	drafts.write(taken.id, 'message', 'half a sentence')
	const { show } = renderDesk(fake, pane(taken), drafts)
	expect(
		screen.getAllByRole('region', { name: 'Conversation with Forest 4' }).at(-1)?.querySelector('[data-box="message"] textarea'),
	).toBeNull()
	expect(screen.getAllByText(/answers now/).length).toBeGreaterThan(0)
	// Handed back: the words are still there.
	show(pane(fakeConversation(4)))
	expect(screen.getAllByLabelText('To: Forest 4').at(-1)).toHaveProperty('value', 'half a sentence')
})

test('words that were being written when the conversation ended stay readable, with a way to let them go', () => {
	const fake = fakeSession({ conversations: [one] })
	const { drafts, show } = renderDesk(fake, pane(one))
	type(composer('Hill 1'), 'one more thing')
	const over = fakeConversation(1, { view: { state: { kind: 'wrap_up', reason: 'ended_by_seeker', closedAt: 0 } } })
	show(pane(over))
	expect(screen.getByText('one more thing')).toBeTruthy()
	fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
	expect(drafts.any()).toBe(false)
})
