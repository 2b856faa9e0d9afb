import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aBoard, aFlow, aRow, at, makeFakeSession } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { BoardScreen } from './board-screen.tsx'

beforeEach(() => vi.stubGlobal('scrollTo', () => undefined))
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

const minute = 60_000
const listener = {
	...{ id: aRow(1).handler?.id ?? '', name: 'Sam', availability: 'busy', capacity: 2, conversations: 2, connected: true, resting: false },
	...{ shiftStartedAt: at, languages: ['en'] },
} as const

async function onBoard(changes: Partial<Parameters<typeof aFlow>[0]> & object = {}, longestWaitMs = 0) {
	const waiting = [aRow(1, { state: 'waiting', handler: null })]
	const board = aBoard({ at: Date.now(), waiting, listeners: [listener as never], totals: { waiting: 1, talking: 0, longestWaitMs } })
	const session = makeFakeSession({ board })
	const flow = aFlow(changes)
	session.answersFlow = {
		...flow,
		steps: flow.steps.map((step, n) =>
			n === 15 ? { ...step, arrivals: 7, claims: 4, leavers: 2, medianWaitMs: 3 * minute, p90WaitMs: 21 * minute } : step,
		),
	}
	await renderOnDuty(BoardScreen, session)
	await act(async () => undefined)
	return session
}
const number = (name: RegExp) => within(screen.getByRole('region', { name: 'Now in numbers' })).getByRole('link', { name }).textContent

test('numbers say what people are told, who left and who wraps up, and each says what it counts', async () => {
	await onBoard({ toldMinutes: { from: 5, to: 15 }, leftLastHour: 2, wrappingUp: 1 })
	expect(number(/People are told/)).toBe('People are told5–15 min')
	expect(number(/Left, last hour/)).toBe('Left, last hour2')
	expect(number(/Wrap-up/)).toBe('Wrap-up1')
	fireEvent.focus(screen.getByRole('link', { name: /Left, last hour/ }))
	expect(screen.getByText('People who left the queue in the last hour before anybody answered them.')).toBeDefined()
})

test('an arrow stands only where a line was crossed, and says which', async () => {
	await onBoard({}, 16 * minute)
	expect(number(/Longest wait/)).toContain('above your target of 15 min')
	expect(number(/Places taken/)).toContain('every place is taken')
	expect(number(/^Waiting/)).toBe('Waiting1')
	cleanup()
	await onBoard({}, 14 * minute)
	expect(number(/Longest wait/)).not.toContain('target')
})

test('what was not counted is no nought', async () => {
	const session = makeFakeSession({ board: aBoard() })
	await renderOnDuty(BoardScreen, session)
	expect(number(/Left, last hour/)).toBe('Left, last hour–')
	fireEvent.click(screen.getByRole('button', { name: 'Show charts' }))
	expect(await screen.findByText('We could not count this. We try again every half minute.')).toBeDefined()
})

test('every chart has a sentence and the same as a table', async () => {
	await onBoard()
	fireEvent.click(screen.getByRole('button', { name: 'Show charts' }))
	const waits = await screen.findByRole('figure', { name: 'Waits, in minutes' }, { timeout: 20_000 })
	expect(waits.textContent).toContain('Nine of ten of those answered last had waited at most 21 min.')
	expect(waits.textContent).toContain('1 quarter of an hour was above the target of 15 min.')
	const flow = screen.getByRole('figure', { name: 'Came, answered, left' })
	expect(flow.textContent).toContain('In the last four hours 7 came, 4 were answered and 2 left before that.')
	expect(screen.getByRole('figure', { name: 'Load of the listeners' }).textContent).toContain(
		'1 of 1 listeners on shift have every place taken.',
	)
	fireEvent.click(within(flow).getByRole('button', { name: 'Table' }))
	const rows = within(flow).getAllByRole('row')
	expect(rows).toHaveLength(17)
	expect(rows.at(-1)?.textContent).toMatch(/742$/)
	expect(flow.querySelector('svg')).toBeNull()
}, 30_000)
