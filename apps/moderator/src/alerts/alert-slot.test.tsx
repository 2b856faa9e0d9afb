import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aBoard, aRow, aSignal, at, helpRow, makeFakeSession, priya } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { BoardScreen } from '../board/board-screen.tsx'

const amir = { ...priya, id: conversationOf('c'), name: 'Amir' }
function conversationOf(last: string) {
	return `00000000-0000-4000-8000-00000000000${last}` as typeof priya.id
}
const rings = (heard: readonly string[]) => heard.filter((tone) => tone === 'act_now').length
const alerts = () => screen.getByRole('region', { name: 'Alerts' })
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
/** Raised this very moment. */
const fresh = (number: number) => helpRow(number, aSignal(number, { raisedAt: at }))
const answeredBy = (person: typeof priya, number: number) => aRow(number, { readers: [{ ...person, mode: 'handling' }] })

beforeEach(() => {
	vi.useFakeTimers({ now: at, toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'] })
	vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
	cleanup()
	vi.useRealTimers()
	vi.unstubAllGlobals()
})

describe('an alert that nobody answers', () => {
	test('[AL1] says so, the longer the plainer, in the bar and on the row', async () => {
		await renderOnDuty(BoardScreen, makeFakeSession({ board: aBoard({ talking: [fresh(27)] }) }))
		expect(alerts().textContent).not.toContain('not answered yet')
		await wait(30_000)
		expect(alerts().textContent).toContain('not answered yet')
		await wait(30_000)
		expect(alerts().textContent).toContain('Nobody has answered')
		expect(screen.getByRole('region', { name: /Act now/ }).textContent).toContain('Nobody has answered')
	})

	test('[AL3] leaves somebody who answers a person in peace for 30 s, shows it all the same, then calls them too', async () => {
		const board = aBoard({ talking: [answeredBy(priya, 1)], supervisorsOnDuty: [priya, amir] })
		const session = makeFakeSession({ board })
		const { heard } = await renderOnDuty(BoardScreen, session)
		act(() => session.change({ board: { ...board, talking: [answeredBy(priya, 1), fresh(27)] } }))
		expect(alerts().textContent).toContain('Help me from Sam')
		await wait(29_000)
		expect(rings(heard)).toBe(0)
		await wait(1_000)
		expect(rings(heard)).toBe(1)
		expect(document.getElementById('sr-alert')?.textContent).toBe('Act now: River 27')
	})

	test('[AL4] calls the only supervisor on duty at once, busy or not', async () => {
		const talking = [answeredBy(priya, 1), fresh(27)]
		const { heard } = await renderOnDuty(BoardScreen, makeFakeSession({ board: aBoard({ talking }) }))
		expect(rings(heard)).toBe(1)
	})

	test('lesser signals say nothing of it and make one soft sound', async () => {
		const session = makeFakeSession()
		const { heard } = await renderOnDuty(BoardScreen, session)
		const lost = aSignal(3, { kind: 'listener_lost', tier: 'needs_eyes', raisedAt: at })
		act(() => session.change({ board: aBoard({ talking: [helpRow(3, lost)] }) }))
		await wait(180_000)
		expect(heard).toEqual(['needs_eyes'])
		expect(document.body.textContent).not.toContain('Nobody has answered')
	})
})

describe('the notice on the desktop', () => {
	class Notice {
		static permission = 'granted'
		static shown: Notice[] = []
		onclick: (() => void) | null = null
		closed = false
		readonly text: string
		readonly options: object
		constructor(text: string, options: object) {
			this.text = text
			this.options = options
			Notice.shown.push(this)
		}
		close() {
			this.closed = true
		}
	}
	beforeEach(() => {
		Notice.shown = []
		vi.stubGlobal('Notification', Notice)
		vi.spyOn(document, 'hasFocus').mockReturnValue(false)
	})
	afterEach(() => vi.restoreAllMocks())

	test('comes back with the sound, says nothing about anybody, and goes once a person has acknowledged', async () => {
		const session = makeFakeSession({ board: aBoard({ talking: [fresh(27)] }) })
		await renderOnDuty(BoardScreen, session)
		await wait(60_000)
		expect(Notice.shown.map(({ text }) => text)).toEqual(Array.from({ length: 3 }, () => 'Someone needs you. Open the board.'))
		expect(JSON.stringify(Notice.shown)).not.toMatch(/River|27|Sam|Help me/)
		fireEvent.click(within(alerts()).getByRole('button', { name: 'Acknowledge' }))
		await act(async () => undefined)
		expect(Notice.shown.at(-1)?.closed).toBe(true)
		await wait(60_000)
		expect(Notice.shown).toHaveLength(3)
	})

	test('is taken up again when the acknowledgement failed', async () => {
		const session = makeFakeSession({ board: aBoard({ talking: [fresh(27)] }) })
		session.acknowledges = 'no'
		const { heard } = await renderOnDuty(BoardScreen, session)
		fireEvent.click(within(alerts()).getByRole('button', { name: 'Acknowledge' }))
		await act(async () => undefined)
		expect(alerts().textContent).toContain('Not acknowledged. Try again.')
		expect(Notice.shown).toHaveLength(2)
		await wait(30_000)
		expect(rings(heard)).toBe(3)
	})
})

describe('whoever is on call', () => {
	const paged = (outcome: 'sent' | 'no_answer' | 'refused') => ({
		isSetUp: true,
		pages: [{ conversationId: fresh(27).id, signalId: aSignal(27).id, outcome, at: at + 120_000 }],
	})

	test('the alert says that they were paged and when, or that it failed and goes on', async () => {
		const session = makeFakeSession({ board: aBoard({ talking: [fresh(27)] }), onCall: { isSetUp: true, pages: [] } })
		await renderOnDuty(BoardScreen, session)
		await wait(120_000)
		expect(alerts().querySelector('[data-page]')).toBeNull()
		act(() => session.change({ onCall: paged('no_answer') }))
		expect(alerts().textContent).toContain('On-call not reached: no answer, trying again')
		act(() => session.change({ onCall: paged('sent') }))
		expect(alerts().textContent).toMatch(/On-call paged at \d+:02/)
		expect(screen.getByRole('region', { name: /Act now/ }).textContent).toContain('On-call paged at')
	})

	test('an alert that has come so far says when nobody can be paged', async () => {
		await renderOnDuty(BoardScreen, makeFakeSession({ board: aBoard({ talking: [fresh(27)] }) }))
		await wait(119_000)
		expect(alerts().textContent).not.toContain('not set up')
		await wait(1_000)
		expect(alerts().textContent).toContain('On-call cannot be paged: not set up')
	})

	test('a test page can be sent from the settings, which say what became of it', async () => {
		HTMLDialogElement.prototype.showModal = function () {
			this.open = true
		}
		HTMLDialogElement.prototype.close = function () {
			this.open = false
		}
		const session = makeFakeSession({ onCall: { isSetUp: true, pages: [] } })
		session.triesOnCall = {
			ok: true,
			data: {
				results: [
					{ channel: 'webhook', outcome: 'refused' },
					{ channel: 'email', outcome: 'sent' },
				],
			},
		}
		await renderOnDuty(BoardScreen, session)
		fireEvent.click(within(screen.getByRole('navigation', { name: 'Akin' })).getByRole('button'))
		fireEvent.click(screen.getByRole('menuitem', { name: 'Display and alerts' }))
		fireEvent.click(screen.getByRole('button', { name: 'Send a test page' }))
		await act(async () => undefined)
		expect(screen.getByText('Webhook: turned down.')).toBeDefined()
		expect(screen.getByText('E-mail: accepted. Has it reached somebody?')).toBeDefined()
	})
})
