import type { StaffMe } from '@akin/client/listener-session'
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
const offered = room(1, { role: 'listener', id: me.id, name: 'Sam' }, { kind: 'message', text: 'Shall we?', part: partFixtures.offer }, 60)
const answered = (answer: 'accepted' | 'declined') =>
	room(2, seeker, { kind: 'message', text: 'Words of theirs', part: { kind: 'answer', to: 1, answer } }, 30)
const wrote = room(3, seeker, { kind: 'message', text: 'The rent.', part: { ...partFixtures.line, place: { field: 'trouble' } } }, 10)
const region = () => screen.getByRole('region', { name: 'Worksheet with Meadow 3' })
const composer = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'To: Meadow 3' })
const press = (name: string) => fireEvent.click(within(region()).getByRole('button', { name, hidden: true }))
const fields = () => within(region()).queryAllByRole('textbox', { hidden: true })

function show(entries: readonly ReturnType<typeof room>[], view: Parameters<typeof fakeConversation>[1] = {}) {
	const conversation = fakeConversation(3, { entries: { room: [...entries], backstage: [] }, ...view })
	const fake = fakeSession({ me, conversations: [conversation] })
	const desk = renderDesk(fake, <ConversationPane key={conversation.id} conversation={conversation} stripe={0} onLeave={() => undefined} />)
	vi.advanceTimersByTime(5_000)
	return { ...fake, ...desk }
}
const sent = (fake: ReturnType<typeof show>) =>
	fake.calls.filter(({ command }) => command === 'message:send').map((call) => call.with.slice(1))

test('[WK5] an offer goes into the message box and is sent from there, in words of their own; it can be left out', async () => {
	const fake = show([])
	expect(fields()).toEqual([])
	press('Put an offer into the message box')
	await act(async () => vi.advanceTimersByTime(5_000))
	expect(sent(fake)).toEqual([])
	fireEvent.change(composer(), { target: { value: 'Shall we write it down?' } })
	fireEvent.keyDown(composer(), { key: 'Enter' })
	expect(sent(fake)).toEqual([['Shall we write it down?', { part: { kind: 'offer', of: 'worksheet' } }]])

	press('Put an offer into the message box')
	await act(async () => vi.advanceTimersByTime(5_000))
	fireEvent.click(screen.getByRole('button', { name: 'Leave it out' }))
	fireEvent.keyDown(composer(), { key: 'Enter' })
	expect(sent(fake).at(-1)).toEqual(['Shall we write down together what could be done? You can say no.'])
})

test('[WK5] an offer begins in the language of the conversation, not in that of the desk', () => {
	const { view } = fakeConversation(3)
	show([], { view: { ...view, language: 'fr-CA' } })
	press('Put an offer into the message box')
	expect(composer().value).toBe('Voulez-vous que nous notions ensemble ce qu’on pourrait faire ? Vous pouvez dire non.')
})

test('[WK5] while the person has not answered, or would rather not, nothing can be written into it', () => {
	show([offered])
	expect(region().textContent).toContain('They have not answered yet.')
	expect(within(region()).queryByRole('button', { hidden: true })).toBeNull()
	cleanup()
	show([offered, answered('declined')])
	expect(region().textContent).toContain('The person would rather not, for now.')
	expect(fields()).toEqual([])
})

test('[WK1] a line goes to the person as a message that says where it belongs, and stands in the transcript so marked', () => {
	const fake = show([offered, answered('accepted'), wrote])
	fireEvent.change(within(region()).getByRole('textbox', { name: 'Add an idea', hidden: true }), { target: { value: 'Ask for time.' } })
	press('Write it down')
	expect(sent(fake)).toMatchObject([
		['Ask for time.', { part: { kind: 'line', place: { field: 'idea' }, replaces: [], crossedOut: false } }],
	])
	press('Cross it out The rent.')
	expect(sent(fake).at(-1)).toMatchObject(['The rent.', { part: { replaces: [partFixtures.line.edit], crossedOut: true } }])
	expect(screen.getByRole('region', { name: 'Messages with Meadow 3' }).textContent).toContain('Worksheet: Name it')
})

test('what was begun in it outlives a look at somebody else, and a reload warns', () => {
	const fake = show([wrote])
	fireEvent.change(within(region()).getByRole('textbox', { name: 'Add an idea', hidden: true }), { target: { value: 'Ask Kim.' } })
	expect(fake.drafts.any()).toBe(true)
	fake.show(null)
	const again = fakeConversation(3, { entries: { room: [wrote], backstage: [] } })
	fake.show(<ConversationPane key={again.id} conversation={again} stripe={0} onLeave={() => undefined} />)
	expect(within(region()).getByRole<HTMLTextAreaElement>('textbox', { name: 'Add an idea', hidden: true }).value).toBe('Ask Kim.')
})

test('whoever is not answering any more reads it and writes nothing', () => {
	show([wrote], {
		view: {
			state: {
				kind: 'observing',
				handler: { role: 'supervisor', id: asId('00000000-0000-4000-8000-0000000000bb'), name: 'Priya', connection: { kind: 'here' } },
			},
		},
	})
	expect(region().textContent).toContain('The rent.')
	expect(fields()).toEqual([])
})
