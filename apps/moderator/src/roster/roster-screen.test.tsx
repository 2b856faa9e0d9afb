// @vitest-environment jsdom
import type { Roster, RosterListener } from '@akin/core/protocol/roster'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aBoard, at, conversationNumber, makeFakeSession, sam } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { RosterScreen } from './roster-screen.tsx'

const listener = (changes: Partial<RosterListener> = {}): RosterListener => ({
	...{ ...sam, languages: ['en'], availability: 'not_asking', chosenCapacity: 2, capacity: 2 },
	...{ holding: [], conversations: 0, connected: true, lastSeenAt: null, shiftStartedAt: at - 3_600_000, pausedSince: null },
	...{ restedAt: null, rest: null, conversationsToday: 3, needs: [] },
	...changes,
})
const roster = (...listeners: RosterListener[]): Roster => ({ at, listeners, off: [], messages: [], blocks: [], programmes: [] })
const show = async (answer: Roster | null) => {
	const session = makeFakeSession()
	session.answersRoster = answer
	await renderOnDuty(RosterScreen, session)
	await act(async () => {})
	return session
}
const row = (name = 'Sam') => {
	const found = screen.getByRole('heading', { name }).closest('li')
	if (!found) throw new Error(`${name} is in no row`)
	return within(found)
}
const openDialog = (): HTMLElement => {
	const dialog = document.querySelector<HTMLElement>('dialog[open]')
	if (!dialog) throw new Error('no dialog is open')
	return dialog
}
const calls = (session: Awaited<ReturnType<typeof show>>) =>
	session.calls.filter(({ name }) => name.startsWith('roster.') && name !== 'roster.look')

beforeEach(() => {
	vi.useFakeTimers({ now: at })
	// jsdom has no modal dialogs.
	HTMLDialogElement.prototype.showModal = function () {
		this.open = true
	}
	HTMLDialogElement.prototype.close = function () {
		this.open = false
	}
})
afterEach(() => {
	cleanup()
	vi.useRealTimers()
})

test('[SH12] the reason is said in words, and nothing else of what they did than today', async () => {
	await show(roster(listener({ needs: ['long_without_rest', 'first_ten'] })))
	expect(row().getByText('Long without a rest')).toBeTruthy()
	expect(row().getByText('First ten conversations')).toBeTruthy()
	expect(row().getByText('3 conversations today')).toBeTruthy()
	expect(row().getByText('No rest on this shift yet')).toBeTruthy()
	expect(screen.queryByText(/%|average|total/i)).toBeNull()
})

test('a rest is given with the words the listener will read, and can be ended', async () => {
	const session = await show(
		roster(listener({ conversations: 1, holding: [{ id: conversationNumber(7), handle: { landform: 'river', number: 7 } }] })),
	)
	expect(row().getByRole('link', { name: 'River 7' }).getAttribute('href')).toContain(conversationNumber(7))
	fireEvent.click(row().getByRole('button', { name: 'Give a rest' }))
	const dialog = within(openDialog())
	expect(openDialog().textContent).toMatch(/Priya asks you to rest until/)
	expect(openDialog().textContent).toMatch(/The conversation they are in stays with them/)
	fireEvent.click(dialog.getByLabelText('30 minutes'))
	session.answersRoster = roster(
		listener({ availability: 'paused', rest: { kind: 'rest', until: at + 1_800_000, byName: 'Priya', reason: null } }),
	)
	fireEvent.click(dialog.getByRole('button', { name: 'Give the rest' }))
	await act(async () => {})
	expect(calls(session)).toEqual([{ name: 'roster.rest', args: [sam.id, 30] }])
	expect(document.querySelector('dialog[open]')).toBeNull()
	expect(document.querySelector('#sr-status')?.textContent).toContain('Sam rests now.')
	expect(screen.getByRole('heading', { name: 'Sam' }).closest('li')?.textContent).toMatch(/Rests until/)
	fireEvent.click(row().getByRole('button', { name: 'End the rest' }))
	await act(async () => {})
	expect(calls(session).at(-1)).toEqual({ name: 'roster.liftRest', args: [sam.id] })
})

test('holding back asks for a reason first', async () => {
	const session = await show({ ...roster(), off: [{ ...sam, languages: ['en'], rest: null }] })
	expect(screen.getByText('No listener is on shift.')).toBeTruthy()
	fireEvent.click(screen.getByRole('button', { name: 'Hold back Sam', hidden: true }))
	const dialog = within(openDialog())
	fireEvent.click(dialog.getByRole('button', { name: 'Hold back', hidden: true }))
	await act(async () => {})
	expect(dialog.getByText('Please choose a reason.')).toBeTruthy()
	expect(calls(session)).toEqual([])
	fireEvent.click(dialog.getByLabelText('To look after them'))
	fireEvent.click(dialog.getByRole('button', { name: 'Hold back', hidden: true }))
	await act(async () => {})
	expect(calls(session)).toEqual([{ name: 'roster.holdBack', args: [sam.id, 4, 'wellbeing'] }])
})

test('without an answer it says so; an old answer says that it is old; a change on the board asks again', async () => {
	const session = await show(null)
	expect(screen.getByText('We could not fetch who is on shift.')).toBeTruthy()
	session.answersRoster = roster(listener())
	fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
	await act(async () => {})
	expect(row()).toBeTruthy()
	session.answersRoster = null
	await act(async () => session.change({ board: aBoard({ version: 2 }) }))
	expect(screen.getByText(/This is how it was a moment ago/)).toBeTruthy()
	session.answersRoster = roster(listener({ conversationsToday: 4 }))
	await act(async () => void (await vi.advanceTimersByTimeAsync(15_000)))
	expect(screen.queryByText(/This is how it was a moment ago/)).toBeNull()
	expect(row().getByText('4 conversations today')).toBeTruthy()
})
