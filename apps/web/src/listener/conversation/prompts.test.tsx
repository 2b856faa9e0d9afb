import type { Prompt } from '@akin/core/programme/prompt'
import { act, cleanup, createEvent, fireEvent, screen, within } from '@testing-library/react'
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

const felt: Prompt = {
	...{ id: 'felt', group: 'reflect', language: 'en', why: 'Joins the two.' },
	text: 'When {{what happened}}, you felt {{feeling}}.',
}
const hardest: Prompt = { id: 'hardest', group: 'ask', language: 'en', text: 'What was hardest?', why: '' }
const conversation = fakeConversation(3)
const region = () => screen.getByRole('region', { name: 'Prompts for Meadow 3' })
const composer = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'To: Meadow 3' })
const marked = () => composer().value.slice(composer().selectionStart, composer().selectionEnd)
const tab = (shiftKey = false) => {
	const event = createEvent.keyDown(composer(), { key: 'Tab', shiftKey })
	fireEvent(composer(), event)
	return event.defaultPrevented
}

async function show(prompts: Prompt[]) {
	const fake = fakeSession({ conversations: [conversation] })
	Object.assign(fake.session, { listPrompts: async () => ({ ok: true, data: { prompts } }) })
	renderDesk(fake, <ConversationPane key={conversation.id} conversation={conversation} stripe={0} onLeave={() => undefined} />)
	const details = region().querySelector('details') as HTMLDetailsElement
	details.open = true
	await act(async () => fireEvent(details, new Event('toggle')))
	vi.advanceTimersByTime(5_000)
	return fake
}
const put = async (text: RegExp) => {
	fireEvent.click(within(region()).getByRole('button', { name: text, hidden: true }))
	await act(async () => vi.advanceTimersByTime(5_000))
}

test('[PT1] a prompt goes into the box with its first gap marked; Tab goes through the gaps and then leaves; nothing is sent before all are filled', async () => {
	const fake = await show([felt])
	fireEvent.change(composer(), { target: { value: 'Thank you.' } })
	await put(/you felt/)
	expect(composer().value).toBe('Thank you.\n\nWhen {{what happened}}, you felt {{feeling}}.')
	expect(document.activeElement).toBe(composer())
	expect(marked()).toBe('{{what happened}}')
	expect(tab()).toBe(true)
	expect(marked()).toBe('{{feeling}}')
	expect(tab()).toBe(false)
	expect(tab(true)).toBe(true)
	expect(marked()).toBe('{{what happened}}')
	expect(screen.getByText('Fill in or take out “what happened” first.')).toBeDefined()
	fireEvent.keyDown(composer(), { key: 'Enter' })
	expect(fake.calls.map(({ command }) => command)).not.toContain('message:send')
	fireEvent.change(composer(), { target: { value: 'When he shouted, you felt small.' } })
	expect(screen.queryByText(/^Fill in or take out/)).toBeNull()
	expect(tab()).toBe(false)
	fireEvent.keyDown(composer(), { key: 'Enter' })
	expect(fake.calls.find(({ command }) => command === 'message:send')?.with).toEqual([conversation.id, 'When he shouted, you felt small.'])
})

test('[PT3] a prompt that was used here says so, with why it works; the others do not', async () => {
	await show([felt, hardest])
	expect(within(region()).getByText('Joins the two.')).toBeDefined()
	await put(/hardest/)
	const item = (words: RegExp) => within(region()).getByRole('button', { name: words, hidden: true }).closest('li')?.textContent
	expect(item(/hardest/)).toContain('Used here just now.')
	expect(item(/you felt/)).not.toContain('Used here')
})

test('a programme without prompts says so', async () => {
	await show([])
	expect(region().textContent).toContain('This programme has no prompts yet.')
})
