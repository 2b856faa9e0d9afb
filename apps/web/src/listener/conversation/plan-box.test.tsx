import type { StaffMe } from '@akin/client/listener-session'
import type { MessagePart } from '@akin/core/protocol/message-parts'
import { partFixtures } from '@akin/core/protocol/part-fixtures'
import { asId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeConversation, fakeSession, room } from '../test/fake-session.ts'
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

const me: StaffMe = { id: asId('00000000-0000-4000-8000-0000000000aa'), name: 'Sam', role: 'listener', demo: false }
const seeker = { role: 'seeker' } as const
const says = (seq: number, text: string, part: MessagePart) =>
	room(seq, { role: 'listener', id: me.id, name: 'Sam' }, { kind: 'message', text, part }, 60)
const answers = (seq: number, to: number, answer: 'accepted' | 'declined') =>
	room(seq, seeker, { kind: 'message', text: 'Words of theirs', part: { kind: 'answer', to, answer } }, 30)
const offered = says(1, 'Shall we?', partFixtures.planOffer)
const region = () => screen.getByRole('region', { name: 'Plan with Meadow 3' })
const composer = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'To: Meadow 3' })
const buttons = () => within(region()).queryAllByRole('button', { hidden: true })
const press = (name: string) => fireEvent.click(within(region()).getByRole('button', { name, hidden: true }))

function show(entries: readonly ReturnType<typeof room>[], view: Parameters<typeof fakeConversation>[1] = {}) {
	const conversation = fakeConversation(3, { entries: { room: [...entries], backstage: [] }, ...view })
	const fake = fakeSession({ me, conversations: [conversation] })
	renderDesk(fake, <ConversationPane key={conversation.id} conversation={conversation} stripe={0} onLeave={() => undefined} />)
	vi.advanceTimersByTime(5_000)
	return fake
}
const sent = (fake: ReturnType<typeof show>) =>
	fake.calls.filter(({ command }) => command === 'message:send').map((call) => call.with.slice(1))

test('[PH3] a plan is offered in words of their own; until the person has answered, nothing is asked', async () => {
	const fake = show([])
	press('Put an offer into the message box')
	await act(async () => vi.advanceTimersByTime(5_000))
	expect(screen.getByText('A plan is offered with these words.')).toBeTruthy()
	fireEvent.change(composer(), { target: { value: 'Shall we make a plan?' } })
	fireEvent.keyDown(composer(), { key: 'Enter' })
	expect(sent(fake)).toEqual([['Shall we make a plan?', { part: { kind: 'offer', of: 'plan' } }]])
	cleanup()
	show([offered])
	expect(region().textContent).toContain('They have not answered yet.')
	expect(buttons()).toEqual([])
	cleanup()
	show([offered, answers(2, 1, 'declined')])
	expect(region().textContent).toContain('They can make one alone at any time.')
	expect(buttons()).toHaveLength(1)
})

test('[PH3] [PH4] a step is asked about in the language of the conversation, and what becomes of it is shown', async () => {
	const { view } = fakeConversation(3)
	const asked = [offered, answers(2, 1, 'accepted'), says(3, 'A question', { kind: 'step', step: 'signs' }), answers(4, 3, 'accepted')]
	const fake = show(asked, { view: { ...view, language: 'de-AT' } })
	expect(region().querySelector('[data-step=signs]')?.textContent).toContain('written down')
	expect(region().querySelector('[data-step=alone]')?.textContent).not.toContain('·')
	press('Put it into the message box What I can do alone')
	await act(async () => vi.advanceTimersByTime(5_000))
	expect(screen.getByText('These words ask about a step of the plan: What I can do alone.')).toBeTruthy()
	expect(composer().value).toBe('Was hat schon einmal geholfen, auch nur ein wenig?')
	fireEvent.keyDown(composer(), { key: 'Enter' })
	expect(sent(fake)).toEqual([['Was hat schon einmal geholfen, auch nur ein wenig?', { part: { kind: 'step', step: 'alone' } }]])
	expect(screen.getByRole('region', { name: 'Messages with Meadow 3' }).textContent).toContain('Plan: How I notice')
})

test('[PH3] the words of a question that was left out of the plan are words like any other', async () => {
	const fake = show([offered, answers(2, 1, 'accepted')])
	press('Put it into the message box Who I can tell')
	await act(async () => vi.advanceTimersByTime(5_000))
	fireEvent.click(screen.getByRole('button', { name: 'Leave it out' }))
	fireEvent.keyDown(composer(), { key: 'Enter' })
	expect(sent(fake)).toEqual([['Who can you ask for help? Write names and numbers.']])
})
