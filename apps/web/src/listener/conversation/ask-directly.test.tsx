import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeConversation, fakeSession } from '../test/fake-session.ts'
import { preparePage, renderDesk } from '../test/render-desk.tsx'
import { ConversationPane } from './conversation-pane.tsx'

beforeEach(() => {
	vi.useFakeTimers()
	preparePage()
})
afterEach(() => {
	cleanup()
	vi.useRealTimers()
})

const signalled = (language = 'en') =>
	fakeConversation(3, { view: { asked: { step: 'signalled', signalAt: Date.now() - 60_000 }, language } })
const pane = (conversation: ReturnType<typeof signalled>) => (
	<ConversationPane key={conversation.id} conversation={conversation} stripe={0} onLeave={() => undefined} />
)
const box = () => screen.queryByRole('region', { name: 'Ask about their safety' })
const composer = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'To: Meadow 3' })

test('a direct question goes into the message box, behind what stands there, and is not sent', () => {
	const conversation = signalled()
	const fake = fakeSession({ conversations: [conversation] })
	renderDesk(fake, pane(conversation))
	vi.advanceTimersByTime(5_000)
	fireEvent.change(composer(), { target: { value: 'Thank you for telling me.' } })
	const [first] = within(box() as HTMLElement).getAllByRole('button')
	fireEvent.click(first as HTMLElement)
	expect(composer().value).toBe('Thank you for telling me.\n\nAre you having thoughts of suicide?')
	expect(document.activeElement).toBe(composer())
	fireEvent.keyDown(composer(), { key: 'Enter', ctrlKey: true })
	expect(fake.calls.filter(({ command }) => command === 'message:send')).toEqual([])
})

test('in the language of the conversation, and in English where there are no words for it', () => {
	const german = signalled('de')
	renderDesk(fakeSession({ conversations: [german] }), pane(german))
	expect(within(box() as HTMLElement).getByText('Denkst du an Suizid?')).toBeDefined()
	cleanup()
	const other = signalled('fr')
	renderDesk(fakeSession({ conversations: [other] }), pane(other))
	expect(within(box() as HTMLElement).getByText('Are you having thoughts of suicide?')).toBeDefined()
})

test('is gone once somebody has asked', () => {
	const asked = fakeConversation(3, { view: { asked: { step: 'asked', signalAt: 1, askedAt: 2, how: 'recognised' } } })
	renderDesk(fakeSession({ conversations: [asked] }), pane(asked))
	expect(box()).toBeNull()
})
