import { asId, type StaffId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
	aBoard,
	anOpenConversation,
	aRow,
	aSignal,
	at,
	conversationNumber,
	helpRow,
	makeFakeSession,
	priya,
	sam,
} from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { BoardScreen } from './board-screen.tsx'

beforeEach(() => {
	vi.useFakeTimers({ now: at, toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'] })
	vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
	cleanup()
	vi.useRealTimers()
	vi.unstubAllGlobals()
})

const list = (name: RegExp) => screen.getByRole('region', { name })
const rows = (name: RegExp) => [...list(name).querySelectorAll('[data-row-link]')].map((link) => link.textContent)
const settle = () => act(async () => undefined)

describe('the board', () => {
	test('says in words why somebody needs a human, with a running clock', async () => {
		await renderOnDuty(BoardScreen, makeFakeSession({ board: aBoard({ talking: [helpRow(27)] }) }))
		const needs = list(/Act now/)
		expect(within(needs).getByText(/Help me from/).textContent).toBe('Help me from Sam')
		expect(needs.textContent).toContain('0:32 ago')
		await act(() => vi.advanceTimersByTimeAsync(1_000))
		expect(needs.textContent).toContain('0:33 ago')
	})

	test('tells whoever was second to acknowledge who has it', async () => {
		const session = makeFakeSession({ board: aBoard({ talking: [helpRow(27)] }) })
		const amir = { by: asId<StaffId>('00000000-0000-4000-8000-00000000000c'), byName: 'Amir', at, outcome: 'on_it' } as const
		const first = helpRow(27, aSignal(27, { acknowledged: amir }))
		const view = { ...anOpenConversation(27).view, row: first }
		await renderOnDuty(BoardScreen, { ...session, acknowledge: async () => ({ ok: true, data: { conversation: view } }) })
		fireEvent.click(within(list(/Act now/)).getByRole('button', { name: /Acknowledge/ }))
		await settle()
		expect(screen.getAllByText('Amir was first and has it.').length).toBeGreaterThan(0)
		expect(document.getElementById('sr-status')?.textContent).toContain('Amir was first and has it.')
	})

	test('[S1] keeps an alert whose conversation has ended, to be acknowledged and no longer to be read', async () => {
		const session = makeFakeSession({ board: aBoard({ ended: [helpRow(27, aSignal(27), { state: 'closed', handler: null })] }) })
		await renderOnDuty(BoardScreen, session)
		const needs = list(/Act now/)
		expect(needs.textContent).toContain('The conversation has ended.')
		expect(within(needs).getByRole('button', { name: 'Acknowledge River 27' })).toBeDefined()
		expect(within(needs).queryByRole('link', { name: /Read along/ })).toBeNull()
	})

	test('[VW11] says who was last with a conversation, where it stands, until they are there again', async () => {
		const lastRead = { ...priya, name: 'Amir', id: asId<StaffId>('00000000-0000-4000-8000-00000000000c'), at: at - 240_000 }
		const session = makeFakeSession({ board: aBoard({ talking: [aRow(1), aRow(2, { lastRead }), aRow(3)] }) })
		await renderOnDuty(BoardScreen, session)
		expect(rows(/Talking/)).toEqual(['River 1', 'River 2', 'River 3'])
		const row = () => list(/Talking/).querySelectorAll('li[data-row]')[1]
		expect(row()?.textContent).toContain('Read by Amir · 4:00 ago')
		expect(row()?.textContent).not.toContain('Not reviewed')
		expect(row()?.getAttribute('data-tier')).toBe('not_reviewed')
		const there = { id: lastRead.id, name: lastRead.name, mode: 'reading' as const }
		act(() => session.change({ board: aBoard({ talking: [aRow(1), aRow(2, { lastRead, readers: [there] }), aRow(3)] }) }))
		await act(() => vi.advanceTimersByTimeAsync(100))
		expect(row()?.textContent).toContain('Amir is reading along')
		expect(row()?.textContent).not.toContain('Read by')
	})

	test('says that nobody needs anybody', async () => {
		await renderOnDuty(BoardScreen, makeFakeSession())
		expect(list(/Act now/).textContent).toContain('No one needs you right now.')
	})

	test('says that no supervisor is on duty', async () => {
		await renderOnDuty(BoardScreen, makeFakeSession({ board: aBoard({ supervisorsOnDuty: [] }) }))
		expect(screen.getByText('No supervisor is on duty')).toBeDefined()
	})

	test('never speaks of low risk, of scores or of percentages', async () => {
		await renderOnDuty(BoardScreen, makeFakeSession({ board: aBoard({ talking: [helpRow(1), aRow(2)] }) }))
		expect(document.body.textContent).not.toMatch(/low risk|score|%/i)
	})

	test('moves no row while the focus is in the list, and puts the order right on U', async () => {
		const session = makeFakeSession({ board: aBoard({ talking: [aRow(1), aRow(2), aRow(3)] }) })
		await renderOnDuty(BoardScreen, session)
		act(() =>
			list(/Talking/)
				.querySelector<HTMLElement>('[data-row-link]')
				?.focus(),
		)
		act(() => session.change({ board: aBoard({ talking: [aRow(3), aRow(1), aRow(2), aRow(4)] }) }))
		expect(rows(/Talking/)).toEqual(['River 1', 'River 2', 'River 3'])
		expect(screen.getByRole('button', { name: /2 changes\. Update order/ })).toBeDefined()
		const focused = document.activeElement
		if (focused) fireEvent.keyDown(focused, { key: 'u' })
		expect(rows(/Talking/)).toEqual(['River 3', 'River 1', 'River 2', 'River 4'])
		expect(document.activeElement?.textContent).toBe('River 1')
	})

	test('gives the focus to the nearest row when the focused one leaves with an update', async () => {
		const session = makeFakeSession({ board: aBoard({ talking: [aRow(1), aRow(2)] }) })
		await renderOnDuty(BoardScreen, session)
		const link = list(/Talking/).querySelector<HTMLElement>('[data-row-link]')
		act(() => link?.focus())
		act(() => session.change({ board: aBoard({ talking: [aRow(2)] }) }))
		expect(list(/Talking/).textContent).toContain('Has ended.')
		if (link) fireEvent.keyDown(link, { key: 'u' })
		expect(rows(/Talking/)).toEqual(['River 2'])
		expect(document.activeElement?.textContent).toBe('River 2')
	})

	test('moves no row under the pointer, and follows again when it leaves', async () => {
		const session = makeFakeSession({ board: aBoard({ talking: [aRow(1), aRow(2)] }) })
		await renderOnDuty(BoardScreen, session)
		const area = list(/Talking/)
		fireEvent.pointerOver(area)
		act(() => session.change({ board: aBoard({ talking: [aRow(2), aRow(1)] }) }))
		expect(rows(/Talking/)).toEqual(['River 1', 'River 2'])
		fireEvent.pointerOut(area, { relatedTarget: document.body })
		expect(rows(/Talking/)).toEqual(['River 2', 'River 1'])
	})

	test('takes single keys only while a list has the focus', async () => {
		const session = makeFakeSession({ board: aBoard({ talking: [helpRow(1)] }) })
		await renderOnDuty(BoardScreen, session)
		fireEvent.keyDown(document.body, { key: 'a' })
		expect(session.calls.filter((call) => call.name === 'acknowledge')).toHaveLength(0)
		const link = list(/Act now/).querySelector<HTMLElement>('[data-row-link]')
		act(() => link?.focus())
		if (link) fireEvent.keyDown(link, { key: 'a' })
		await settle()
		expect(session.calls.filter((call) => call.name === 'acknowledge')).toHaveLength(1)
	})

	test('arrow keys walk the rows, and only the current row is in the tab order', async () => {
		await renderOnDuty(BoardScreen, makeFakeSession({ board: aBoard({ talking: [aRow(1), aRow(2)] }) }))
		const [first, second] = list(/Talking/).querySelectorAll<HTMLElement>('[data-row-link]')
		act(() => first?.focus())
		if (first) fireEvent.keyDown(first, { key: 'ArrowDown' })
		expect(document.activeElement).toBe(second)
		expect(first?.tabIndex).toBe(-1)
		expect(second?.tabIndex).toBe(0)
	})

	test('J and K walk the rows too, and W opens the whisper box of a conversation with a listener', async () => {
		const session = makeFakeSession({ board: aBoard({ talking: [aRow(1), aRow(2)] }) })
		const { address } = await renderOnDuty(BoardScreen, session)
		const [first, second] = list(/Talking/).querySelectorAll<HTMLElement>('[data-row-link]')
		act(() => first?.focus())
		if (first) fireEvent.keyDown(first, { key: 'j' })
		expect(document.activeElement).toBe(second)
		if (second) fireEvent.keyDown(second, { key: 'k' })
		expect(document.activeElement).toBe(first)
		if (first) fireEvent.keyDown(first, { key: 'w' })
		await settle()
		expect(address()).toBe(`/conversations/${conversationNumber(1)}?step=whisper`)
	})

	test('nobody is whispered to and nothing is joined while somebody waits', async () => {
		await renderOnDuty(BoardScreen, makeFakeSession({ board: aBoard({ waiting: [aRow(1, { state: 'waiting', handler: null })] }) }))
		const waiting = within(list(/Waiting/))
		expect(waiting.queryByRole('button', { name: /Whisper|Join/ })).toBeNull()
		expect(waiting.getByRole('button', { name: 'Pin River 1' })).toBeDefined()
	})

	test('[CL37] P asks why and pins, and says who pinned what; P again takes the pin away', async () => {
		const session = makeFakeSession({ board: aBoard({ talking: [aRow(1)] }) })
		await renderOnDuty(BoardScreen, session)
		const link = list(/Talking/).querySelector<HTMLElement>('[data-row-link]')
		act(() => link?.focus())
		if (link) fireEvent.keyDown(link, { key: 'p' })
		const question = document.querySelector<HTMLElement>('dialog[open]')
		if (!question) throw new Error('nothing is asked')
		fireEvent.click(within(question).getByLabelText('The listener is new'))
		fireEvent.click(within(question).getByRole('button', { name: 'Pin' }))
		await settle()
		expect(session.calls.filter((call) => call.name === 'pin').map((call) => call.args)).toEqual([[conversationNumber(1), 'new_listener']])
		const pin = { by: sam.id, byName: 'Amir', at: at - 60_000, reason: 'new_listener' } as const
		act(() =>
			session.change({
				board: aBoard({ talking: [aRow(1, { attention: { tier: 'watch', signals: [], asked: { step: 'nothing' }, pin } })] }),
			}),
		)
		expect(list(/Talking/).textContent).toContain('The listener is new · pinned by Amir · 1:00 ago')
		if (link) fireEvent.keyDown(link, { key: 'p' })
		await settle()
		expect(session.calls.filter((call) => call.name === 'unpin')).toHaveLength(1)
	})

	test('counts those who are behind the rows that are shown, and says that they are', async () => {
		const board = aBoard({ talking: [aRow(1), helpRow(2)], totals: { waiting: 0, talking: 1_302, longestWaitMs: 0 } })
		await renderOnDuty(BoardScreen, makeFakeSession({ board }))
		expect(list(/^Talking/).querySelector('h2')?.textContent).toBe('Talking 1301')
		expect(screen.getByText('Only the first 1,000 of each are shown, the most urgent first.')).toBeDefined()
	})

	test('names every row from the first moment, and draws the rest of one that comes near what is in sight', async () => {
		const near = new Map<Element, () => void>()
		vi.stubGlobal(
			'IntersectionObserver',
			class {
				readonly #tell: (entries: { target: Element; isIntersecting: boolean }[]) => void
				constructor(tell: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
					this.#tell = tell
				}
				observe = (target: Element) => near.set(target, () => this.#tell([{ target, isIntersecting: true }]))
				unobserve = (target: Element) => near.delete(target)
			},
		)
		const numbers = Array.from({ length: 30 }, (_, index) => index + 1)
		await renderOnDuty(BoardScreen, makeFakeSession({ board: aBoard({ talking: numbers.map((number) => aRow(number)) }) }))
		expect(rows(/Talking/)).toEqual(numbers.map((number) => `River ${number}`))
		const row = (number: number) => list(/Talking/).querySelectorAll('li[data-row]')[number - 1]
		expect(row(1)?.textContent).toContain('With Sam')
		expect(row(30)?.textContent).toBe('River 30')
		const last = row(30)
		act(() => last && near.get(last)?.())
		expect(row(30)).toBe(last)
		expect(row(30)?.textContent).toContain('With Sam')
		// Whoever walks there by key finds it whole, whatever has been measured.
		const link = row(29)?.querySelector<HTMLElement>('[data-row-link]')
		act(() => link?.focus())
		expect(document.activeElement).toBe(link)
		expect(row(29)?.textContent).toContain('With Sam')
	})

	test('what needs eyes stands in its own list, what must be acted on now in a strip above it', async () => {
		const eyes = helpRow(1, aSignal(1, { tier: 'needs_eyes', kind: 'waiting_long' }))
		await renderOnDuty(BoardScreen, makeFakeSession({ board: aBoard({ talking: [eyes] }) }))
		expect(rows(/Needs eyes/)).toEqual(['River 1'])
		expect(list(/Act now/).textContent).toContain('There is nothing to act on now.')
	})

	test('greys out and names the time when the data stopped', async () => {
		const session = makeFakeSession({ board: aBoard({ talking: [aRow(1)] }) })
		session.answersBoard = false
		const { heard } = await renderOnDuty(BoardScreen, session)
		await act(() => vi.advanceTimersByTimeAsync(12_000))
		expect(screen.getByText(/Live data stopped at/).textContent).toMatch(/\d+:00:00/)
		expect(document.querySelector('[data-stale]')).not.toBeNull()
		await act(() => vi.advanceTimersByTimeAsync(60_000))
		expect(heard.filter((tone) => tone === 'lost')).toHaveLength(1)
		act(() => session.change({ board: aBoard({ talking: [aRow(1)] }) }))
		expect(document.querySelector('[data-stale]')).toBeNull()
	})
})

describe('an alert [S1]', () => {
	const ringing = (heard: readonly string[]) => heard.filter((tone) => tone === 'act_now').length

	test('sounds every thirty seconds until a person acknowledges, is said once and is seen all the time', async () => {
		const session = makeFakeSession()
		const { heard } = await renderOnDuty(BoardScreen, session)
		expect(ringing(heard)).toBe(0)
		act(() => session.change({ board: aBoard({ talking: [helpRow(27)] }) }))
		expect(ringing(heard)).toBe(1)
		expect(document.getElementById('sr-alert')?.textContent).toBe('Act now: River 27')
		const refresh = () => act(() => session.change({ board: aBoard({ talking: [helpRow(27)] }) }))
		await act(() => vi.advanceTimersByTimeAsync(29_000))
		refresh()
		expect(ringing(heard)).toBe(1)
		await act(() => vi.advanceTimersByTimeAsync(61_000))
		refresh()
		expect(ringing(heard)).toBe(4)
		expect(document.getElementById('sr-alert')?.textContent).toBe('')
		expect(screen.getByRole('region', { name: 'Alerts' }).textContent).toContain('Help me from Sam')

		fireEvent.click(within(screen.getByRole('region', { name: 'Alerts' })).getByRole('button', { name: 'Acknowledge' }))
		await settle()
		act(() =>
			session.change({
				board: aBoard({
					talking: [helpRow(27, aSignal(27, { acknowledged: { by: priya.id, byName: priya.name, at, outcome: 'on_it' } }))],
				}),
			}),
		)
		await act(() => vi.advanceTimersByTimeAsync(120_000))
		expect(ringing(heard)).toBe(4)
		expect(list(/Act now/).textContent).toContain('Priya is on it')
	})

	test('comes back when the acknowledgement failed', async () => {
		const session = makeFakeSession({ board: aBoard({ talking: [helpRow(27)] }) })
		session.acknowledges = 'no'
		const { heard } = await renderOnDuty(BoardScreen, session)
		expect(ringing(heard)).toBe(1)
		fireEvent.click(screen.getByRole('button', { name: 'Acknowledge River 27' }))
		await settle()
		expect(screen.getAllByText('Not acknowledged. Try again.').length).toBeGreaterThan(0)
		expect(ringing(heard)).toBe(2)
	})

	test('moves no focus when it comes', async () => {
		const session = makeFakeSession({ board: aBoard({ talking: [aRow(1)] }) })
		await renderOnDuty(BoardScreen, session)
		const link = list(/Talking/).querySelector<HTMLElement>('[data-row-link]')
		act(() => link?.focus())
		act(() => session.change({ board: aBoard({ talking: [aRow(1), helpRow(2)] }) }))
		expect(document.activeElement).toBe(link)
		expect(rows(/Act now/)).toEqual(['River 2'])
	})
})
