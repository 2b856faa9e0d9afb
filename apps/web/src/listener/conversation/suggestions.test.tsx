import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { backstage, fakeConversation, fakeSession, priyaId, samId } from '../test/fake-session.ts'
import { preparePage, renderDesk } from '../test/render-desk.tsx'
import { ConversationPane } from './conversation-pane.tsx'
import { openSuggestions } from './open-suggestions.ts'

beforeEach(() => {
	vi.useFakeTimers()
	preparePage()
})
afterEach(() => {
	cleanup()
	vi.useRealTimers()
})

const priya = { role: 'supervisor', id: priyaId, name: 'Priya' } as const
const sam = { role: 'listener', id: samId, name: 'Sam' } as const
const suggestion = backstage(1, priya, { kind: 'suggestion', text: 'What would help you most tonight?' }, 9)
const suggested = fakeConversation(3, { entries: { room: [], backstage: [suggestion] } })
const pane = (conversation = suggested) => (
	<ConversationPane key={conversation.id} conversation={conversation} stripe={0} onLeave={() => undefined} />
)
const box = () => screen.getByRole('region', { name: 'Suggested replies for Meadow 3' })
const composer = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'To: Meadow 3' })
const enter = () => fireEvent.keyDown(composer(), { key: 'Enter', ctrlKey: true })

test('a suggested reply is never sent from its box: it goes into the message box, where Enter waits until it can have been read', () => {
	const fake = fakeSession({ conversations: [suggested] })
	renderDesk(fake, pane())
	vi.advanceTimersByTime(5_000)
	expect(
		within(box())
			.getAllByRole('button')
			.map(({ textContent }) => textContent),
	).toEqual(['Put it into the message box', 'Set aside'])
	fireEvent.click(within(box()).getByRole('button', { name: 'Put it into the message box' }))
	expect(composer().value).toBe('What would help you most tonight?')
	expect(document.activeElement).toBe(composer())
	enter()
	expect(fake.calls.filter(({ command }) => command === 'message:send')).toEqual([])
	vi.advanceTimersByTime(1_100)
	fireEvent.change(composer(), { target: { value: 'What would help most now?' } })
	enter()
	expect(fake.calls.find(({ command }) => command === 'message:send')?.with).toEqual([
		suggested.id,
		'What would help most now?',
		{ suggestion: 1 },
	])
})

test('words that were begun stay, and what is written after the box was emptied is no suggestion', () => {
	const fake = fakeSession({ conversations: [suggested] })
	const { drafts } = renderDesk(fake, pane())
	vi.advanceTimersByTime(5_000)
	fireEvent.change(composer(), { target: { value: 'I hear you.' } })
	fireEvent.click(within(box()).getByRole('button', { name: 'Put it into the message box' }))
	expect(composer().value).toBe('I hear you.\n\nWhat would help you most tonight?')
	expect(drafts.suggestionIn(suggested.id)).toBe(1)
	fireEvent.change(composer(), { target: { value: '' } })
	fireEvent.change(composer(), { target: { value: 'My own words' } })
	vi.advanceTimersByTime(1_100)
	enter()
	expect(fake.calls.find(({ command }) => command === 'message:send')?.with).toEqual([suggested.id, 'My own words'])
})

test('set aside, it is asked of the server and says when that did not work', async () => {
	const fake = fakeSession({ conversations: [suggested] })
	renderDesk(fake, pane())
	fireEvent.click(within(box()).getByRole('button', { name: 'Set aside' }))
	expect(fake.calls.filter(({ command }) => command === 'suggestion:set-aside')).toEqual([
		{ command: 'suggestion:set-aside', with: [suggested.id, 1] },
	])
	await vi.waitFor(() => expect(within(box()).getByRole('alert').textContent).toContain('We could not reach the service'))
})

test('what is answered, on its way, or of a conversation somebody else answers is no longer asked', () => {
	const answered = backstage(2, sam, { kind: 'suggestion_answered', suggestion: 1, answer: 'used', name: 'Sam' }, 1)
	expect(openSuggestions(suggested).map(({ seq, author }) => [seq, author])).toEqual([[1, 'Priya']])
	expect(openSuggestions({ ...suggested, entries: { room: [], backstage: [suggestion, answered] } })).toEqual([])
	const handler = { id: priyaId, name: 'Priya', role: 'supervisor', connection: { kind: 'here' } } as const
	expect(openSuggestions({ ...suggested, view: { ...suggested.view, state: { kind: 'observing', handler } } })).toEqual([])
	const going = { clientId: suggested.id, conversationId: suggested.id, kind: 'message', text: 'x', writtenAt: 0, suggestion: 1 } as never
	expect(openSuggestions({ ...suggested, outgoing: [{ ...(going as object), state: { kind: 'queued' } } as never] })).toEqual([])
	expect(
		openSuggestions({ ...suggested, outgoing: [{ ...(going as object), state: { kind: 'not_sent', code: 'x' } } as never] }),
	).toHaveLength(1)
})
