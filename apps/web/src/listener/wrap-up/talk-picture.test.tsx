// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ConversationPane } from '../conversation/conversation-pane.tsx'
import { fakeConversation, fakeSession, room, samId } from '../test/fake-session.ts'
import { preparePage, renderDesk } from '../test/render-desk.tsx'

beforeEach(() => preparePage())
afterEach(cleanup)

const sam = { role: 'listener', id: samId, name: 'Sam' } as const
const lines: readonly (readonly ['person' | 'sam', string])[] = [
	['person', 'hi'],
	['sam', 'Hello. What brings you here?'],
	['person', 'my flatmate laughs at me'],
	['sam', 'You should talk to them.'],
	['person', 'I can not'],
	['sam', 'It sounds like you feel laughed at in your own home.'],
	['sam', 'What would you like them to know?'],
	['person', 'that it hurts'],
	['sam', 'That makes sense.'],
	['sam', 'Take care.'],
]
const talk = (language: string, upTo = lines.length) =>
	fakeConversation(1, {
		view: { language, state: { kind: 'wrap_up', reason: 'ended_by_seeker', closedAt: 0 } },
		entries: {
			room: lines
				.slice(0, upTo)
				.map(([who, text], index) => room(index + 1, who === 'sam' ? sam : { role: 'seeker' }, { kind: 'message', text }, 100 - index)),
			backstage: [],
		},
	})
const show = (conversation: ReturnType<typeof talk>) => {
	const fake = fakeSession({ conversations: [conversation] })
	renderDesk(fake, <ConversationPane conversation={conversation} stripe={0} onLeave={() => {}} />)
	return fake
}
const open = () => {
	const summary = screen.getByText('How you talked, for you alone')
	const details = summary.closest('details')
	if (!details) throw new Error('nothing to open')
	details.open = true
	fireEvent(details, new Event('toggle'))
}

test('after a talk its listener sees what their messages did, and nothing of it is sent', async () => {
	const { calls } = show(talk('en'))
	const before = calls.length
	open()
	const table = await screen.findByRole('table', { name: 'What your messages did' })
	const row = (name: string) =>
		within(within(table).getByRole('row', { name: new RegExp(`^${name}`) }))
			.getAllByRole('cell')
			.map((cell) => cell.textContent)
	expect(row('Asked openly').join()).toMatch(/● 1.*● 1/)
	expect(row('Said back').join()).toContain('● 1')
	expect(row('Spoke of yourself')).toEqual(['– 0', '– 0', '– 0'])
	expect(screen.getByText(/Your first suggestion came before you had said back/)).toBeTruthy()
	expect(calls).toHaveLength(before)
})

test('a short talk says so', async () => {
	show(talk('en', 4))
	open()
	expect(await screen.findByText('This talk is too short to show its course.')).toBeTruthy()
})

test('a talk in a language without rules has none', () => {
	show(talk('de'))
	expect(screen.queryByText('How you talked, for you alone')).toBeNull()
})
