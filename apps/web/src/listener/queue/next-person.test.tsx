// @vitest-environment jsdom
import type { Shift } from '@akin/client/listener-session'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fakeConversation, fakeSession } from '../test/fake-session.ts'
import { preparePage, renderDesk } from '../test/render-desk.tsx'
import { NextPerson } from './next-person.tsx'

const shift = (change: Partial<Shift> = {}): Shift => ({
	startedAt: 0,
	chosenCapacity: 2,
	capacity: 2,
	availability: 'not_asking',
	rest: null,
	...change,
})
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

beforeEach(() => preparePage())
afterEach(cleanup)

test('one button asks for the next person, and nothing lets a listener choose among them', async () => {
	const fake = fakeSession({ waiting: 4 })
	renderDesk(fake, <NextPerson shift={shift()} />)
	expect(screen.getByText('4 people are waiting.')).toBeTruthy()
	expect(buttons()).toEqual(['Help the next person'])
	fireEvent.click(screen.getByRole('button'))
	await act(async () => {})
	expect(fake.calls).toEqual([{ command: 'queue:help-next', with: [] }])
	expect(screen.getByRole('alert').textContent).toContain('We could not reach the service')
})

test('nobody waiting is said kindly, and being ready can still be said', () => {
	renderDesk(fakeSession(), <NextPerson shift={shift()} />)
	expect(screen.getByText(/No one is waiting. Breathe/)).toBeTruthy()
	expect(buttons()).toEqual(['Help the next person'])
})

test('[Q3] with as many people as chosen there is nothing to press', () => {
	const two = [fakeConversation(1), fakeConversation(2)]
	renderDesk(fakeSession({ conversations: two, waiting: 9 }), <NextPerson shift={shift()} />)
	expect(screen.getByText(/You are with 2 people/)).toBeTruthy()
	expect(buttons()).toEqual([])
})

test('[Q3] a rest that the queue enforces offers no way round it', () => {
	const until = Date.now() + 600_000
	const { show } = renderDesk(fakeSession({ waiting: 9 }), <NextPerson shift={shift({ rest: { kind: 'rest', until, byName: 'Priya' } })} />)
	expect(document.body.textContent).toMatch(/Priya asks you to rest until/)
	expect(buttons()).toEqual([])
	show(<NextPerson key="held" shift={shift({ rest: { kind: 'held_back', until, byName: 'Priya' } })} />)
	expect(document.body.textContent).toMatch(/Nobody new is offered to you until/)
	expect(document.body.textContent).toMatch(/Priya will talk with you about why/)
	expect(buttons()).toEqual([])
})

test('[SH10] a number that a supervisor lowered is not said to be their own choice', () => {
	renderDesk(fakeSession({ conversations: [fakeConversation(1)] }), <NextPerson shift={shift({ capacity: 1 })} />)
	expect(screen.getByText(/A supervisor has set you to one person at once/)).toBeTruthy()
})

test('ready can be taken back; a break and being away end with one press', () => {
	const fake = fakeSession()
	const { show } = renderDesk(fake, <NextPerson shift={shift({ availability: 'ready' })} />)
	fireEvent.click(screen.getByRole('button', { name: 'Not now' }))
	show(<NextPerson key="paused" shift={shift({ availability: 'paused' })} />)
	fireEvent.click(screen.getByRole('button', { name: 'I am back' }))
	show(<NextPerson key="away" shift={shift({ availability: 'away' })} />)
	expect(screen.getByText('You missed two. Are you okay?')).toBeTruthy()
	fireEvent.click(screen.getByRole('button', { name: 'I am here. Ask me again' }))
	expect(fake.calls.map(({ command }) => command)).toEqual(['queue:not-now', 'shift:resume', 'queue:help-next'])
})
