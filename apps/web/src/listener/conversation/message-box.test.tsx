import type { Prompt } from '@akin/core/programme/prompt'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDeskChoices } from '../desk/desk-choices.ts'
import { fakeConversation, fakeSession, room, samId } from '../test/fake-session.ts'
import { preparePage, renderDesk } from '../test/render-desk.tsx'
import { ConversationPane } from './conversation-pane.tsx'
import { holdSendMs } from './held-sends.ts'
import { hintRestMs } from './hints.tsx'

beforeEach(() => {
	vi.useFakeTimers()
	preparePage()
})
afterEach(() => {
	cleanup()
	vi.useRealTimers()
})

const felt: Prompt = { id: 'felt', group: 'reflect', language: 'en', why: 'Joins the two.', text: 'You felt {{feeling}}.' }
const hardest: Prompt = { id: 'hardest', group: 'ask', language: 'en', why: '', text: 'What was hardest?' }
const said = room(1, { role: 'seeker' }, { kind: 'message', text: 'I failed the exam and hide it at home.' }, 60)

function show(options: { language?: string; heard?: boolean; holdSends?: boolean } = {}) {
	const mine = (seq: number, text: string) => room(seq, { role: 'listener', id: samId, name: 'Sam' }, { kind: 'message', text }, 30)
	const heard = [mine(2, 'That sounds so hard.'), mine(3, 'You hide a failed exam at home.')]
	const conversation = fakeConversation(3, {
		view: { language: options.language ?? 'en' },
		entries: { room: [said, ...(options.heard ? heard : [])], backstage: [] },
	})
	const fake = fakeSession({ conversations: [conversation] })
	Object.assign(fake.session, { listPrompts: async () => ({ ok: true, data: { prompts: [felt, hardest] } }) })
	const choices = createDeskChoices()
	if (options.holdSends) choices.choose({ holdSends: true })
	const pane = <ConversationPane key={conversation.id} conversation={conversation} stripe={0} onLeave={() => undefined} />
	const desk = renderDesk(fake, pane, undefined, choices)
	vi.advanceTimersByTime(2_000)
	return { ...fake, ...desk, id: conversation.id }
}
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'To: Meadow 3' })
const write = (value: string) => fireEvent.change(box(), { target: { value } })
const rest = () => act(async () => vi.advanceTimersByTime(hintRestMs + 100))
const hints = () => screen.queryByRole('region', { name: 'Hints before sending' })
const sent = (calls: ReturnType<typeof show>['calls']) =>
	calls.filter(({ command }) => command === 'message:send').map((call) => call.with[1])

test('[RL28] hints come when the hands rest, with why and another way, and go with the words', async () => {
	show()
	write('Why did you lie? You should tell them.')
	expect(hints()).toBeNull()
	await rest()
	const shown = hints()?.textContent ?? ''
	expect(shown).toContain('A “why”')
	expect(shown).toContain('Advice, maybe early')
	expect(shown).toContain('easily sounds like blame')
	expect(shown).toContain('Another way: What was happening just before that?')
	write('What was it like?')
	await rest()
	expect(hints()).toBeNull()
})

test('[RL28] advice is no hint once they were heard twice', async () => {
	show({ heard: true })
	write('You could talk to your tutor.')
	await rest()
	expect(hints()).toBeNull()
})

test('[RL29] a hint holds nothing back and can be switched off', async () => {
	const { calls, choices } = show()
	write('Don’t worry.')
	await rest()
	fireEvent.keyDown(box(), { key: 'Enter' })
	expect(sent(calls)).toEqual(['Don’t worry.'])
	expect(hints()).toBeNull()
	write('Everything will be fine.')
	await rest()
	fireEvent.click(within(hints() as HTMLElement).getByRole('button', { name: 'No hints' }))
	expect(hints()).toBeNull()
	expect(choices.getSnapshot().hints).toBe(false)
})

test('[RL30] beside a talk in another language there are none, and it says so', async () => {
	show({ language: 'de' })
	write('Why did you lie?')
	await rest()
	expect(hints()).toBeNull()
	expect(screen.getByText('Hints read English only. There are none in this conversation.')).toBeDefined()
})

test('a message that is held can be taken back with Escape, and goes out once if it is not', async () => {
	const { calls } = show({ holdSends: true })
	write('Words for another window')
	fireEvent.keyDown(box(), { key: 'Enter' })
	expect(box().value).toBe('')
	expect(screen.getByRole('region', { name: 'Not sent yet' }).textContent).toContain('Words for another window')
	fireEvent.keyDown(box(), { key: 'Escape' })
	await act(async () => vi.advanceTimersByTime(holdSendMs * 2))
	expect(sent(calls)).toEqual([])
	expect(box().value).toBe('Words for another window')
	fireEvent.keyDown(box(), { key: 'Enter' })
	await act(async () => vi.advanceTimersByTime(holdSendMs * 2))
	expect(sent(calls)).toEqual(['Words for another window'])
	expect(screen.queryByRole('region', { name: 'Not sent yet' })).toBeNull()
})

const slash = async () => {
	await act(async () => fireEvent.keyDown(box(), { key: '/' }))
	await act(async () => vi.advanceTimersByTime(50))
}
const menuBox = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Put words into the message box, or do something' })
const narrow = async (value: string) => {
	await act(async () => fireEvent.change(menuBox(), { target: { value } }))
	await act(async () => vi.advanceTimersByTime(1_000))
}
const offered = () => screen.getAllByRole('menuitem').map((item) => item.textContent)

test('[PT3] / where a word begins opens what can be put into the box; what is chosen stands at the caret, marked, and is not sent', async () => {
	const { calls } = show()
	write('Thank you. ')
	box().setSelectionRange(11, 11)
	await slash()
	expect(offered()).toHaveLength(10)
	await narrow('reflect')
	expect(offered()).toEqual([expect.stringContaining('You felt {{feeling}}.')])
	await act(async () => fireEvent.click(screen.getByRole('menuitem')))
	await act(async () => vi.advanceTimersByTime(50))
	expect(box().value).toBe('Thank you. You felt {{feeling}}.')
	expect(box().value.slice(box().selectionStart, box().selectionEnd)).toBe('{{feeling}}')
	expect(document.activeElement).toBe(box())
	expect(sent(calls)).toEqual([])
	box().setSelectionRange(11, 11)
	await slash()
	expect(offered().find((item) => item?.includes('You felt'))).toContain('Used here just now.')
})

test('Escape closes the menu and nothing that was typed is lost; within a word / is a character', async () => {
	show()
	await slash()
	await narrow('and or')
	await act(async () => fireEvent.keyDown(menuBox(), { key: 'Escape' }))
	if (screen.queryByRole('dialog')) await act(async () => fireEvent.keyDown(menuBox(), { key: 'Escape' }))
	await act(async () => vi.advanceTimersByTime(50))
	expect(screen.queryByRole('menuitem')).toBeNull()
	expect(box().value).toBe('/and or')
	write('either')
	box().setSelectionRange(6, 6)
	expect(fireEvent.keyDown(box(), { key: '/' })).toBe(true)
	expect(screen.queryByRole('dialog')).toBeNull()
})

test('the menu asks for help as the button does', async () => {
	const { calls, id } = show()
	await slash()
	await narrow('help')
	await act(async () => fireEvent.click(screen.getByRole('menuitem')))
	expect(calls.find(({ command }) => command === 'help:request')?.with).toEqual([id])
})
