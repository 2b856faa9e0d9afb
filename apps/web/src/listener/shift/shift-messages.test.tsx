// @vitest-environment jsdom
import { asId, type ShiftMessageId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fakeSession } from '../test/fake-session.ts'
import { preparePage, renderDesk } from '../test/render-desk.tsx'
import { ShiftMessages } from './shift-messages.tsx'

const message = {
	...{
		id: asId<ShiftMessageId>('00000000-0000-4000-8000-0000000009a1'),
		programmeName: 'Someone to talk to',
		byName: 'Priya',
		sentAt: Date.now(),
	},
	text: 'Long wait tonight, thank you.',
} as const

beforeEach(() => preparePage())
afterEach(cleanup)

test('a message to all says from whom, is said aloud once, and can be put away', async () => {
	const fake = fakeSession()
	renderDesk(fake, <ShiftMessages />)
	expect(document.querySelector('[data-shift-messages]')).toBeNull()
	await act(async () => fake.change({ messages: [message] }))
	expect(document.querySelector('[data-shift-messages]')?.textContent).toMatch(/Priya to everybody on shift in Someone to talk to/)
	expect(screen.getByText(message.text)).toBeTruthy()
	const said = () => document.querySelector('#sr-status')?.textContent ?? ''
	expect(said()).toContain(message.text)
	await act(async () => fake.change({ messages: [{ ...message }], waiting: 2 }))
	expect(said().split(message.text)).toHaveLength(2)
	fireEvent.click(screen.getByRole('button', { name: 'Put it away' }))
	expect(document.querySelector('[data-shift-messages]')).toBeNull()
})
