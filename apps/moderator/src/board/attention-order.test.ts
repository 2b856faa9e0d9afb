import { describe, expect, test } from 'vitest'
import { aBoard, aRow, aSignal, at, helpRow, priya } from '../../test/fake-session.ts'
import { compareNeed, groupRows, inBoardOrder, leadingSignals } from './attention-order.ts'

const acknowledged = { by: priya.id, byName: priya.name, at, outcome: 'on_it' as const }

describe('who needs a human next', () => {
	test('what must be acted on now stands before what needs eyes, and what nobody is on before what somebody is on', () => {
		const eyes = helpRow(1, aSignal(1, { tier: 'needs_eyes', kind: 'waiting_long', raisedAt: at - 999_000 }))
		const taken = helpRow(2, aSignal(2, { acknowledged, raisedAt: at - 999_000 }))
		const open = helpRow(3, aSignal(3, { raisedAt: at - 1_000 }))
		expect([eyes, taken, open].toSorted(compareNeed).map((row) => row.handle.number)).toEqual([3, 2, 1])
	})

	test('among equals the oldest signal comes first, then the longest silence', () => {
		const young = helpRow(1, aSignal(1, { raisedAt: at - 1_000 }))
		const old = helpRow(2, aSignal(2, { raisedAt: at - 2_000 }))
		const quiet = helpRow(3, aSignal(3, { raisedAt: at - 1_000 }), { seekerLastWroteAt: at - 500_000, staffLastWroteAt: null })
		expect([young, old, quiet].toSorted(compareNeed).map((row) => row.handle.number)).toEqual([2, 3, 1])
	})

	test('[VW11] reading moves nobody, up or down', () => {
		const lastRead = { ...priya, at }
		const board = aBoard({ waiting: [aRow(1, { state: 'waiting', handler: null })], talking: [aRow(2), helpRow(3), helpRow(4), aRow(5)] })
		for (const read of [1, 2, 3, 4, 5]) {
			const mark = (rows: typeof board.talking) => rows.map((row) => (row.handle.number === read ? { ...row, lastRead } : row))
			const marked = { ...board, waiting: mark(board.waiting), talking: mark(board.talking) }
			expect(inBoardOrder(marked).map(({ id }) => id)).toEqual(inBoardOrder(board).map(({ id }) => id))
		}
	})

	test('every conversation stands in one list, and a watched one stays among the others', () => {
		const waiting = aRow(1, { state: 'waiting', handler: null })
		const watched = aRow(2, { attention: { tier: 'watch', signals: [], asked: { step: 'nothing' }, pin: null } })
		const groups = groupRows(aBoard({ waiting: [waiting], talking: [watched, helpRow(3)] }))
		expect(groups.actNow.map((row) => row.handle.number)).toEqual([3])
		expect(groups.waiting.map((row) => row.handle.number)).toEqual([1])
		expect(groups.talking.map((row) => row.handle.number)).toEqual([2])
	})

	test('a row says the most pressing thing that nobody is on', () => {
		const row = aRow(1, {
			attention: {
				tier: 'act_now',
				signals: [aSignal(1, { acknowledged }), aSignal(2, { kind: 'danger_declared' })],
				asked: { step: 'nothing' },
				pin: null,
			},
		})
		expect(leadingSignals(row).map((signal) => signal.kind)).toEqual(['danger_declared'])
	})

	test('a smaller thing that is new follows what somebody is on, and does not hide it', () => {
		const attention = (acknowledgedTier: 'act_now' | 'needs_eyes') => ({
			tier: 'act_now' as const,
			signals: [
				aSignal(1, { kind: 'suicide_plan', tier: acknowledgedTier, acknowledged }),
				aSignal(2, { kind: 'new_listener', tier: 'watch', raisedAt: at + 1 }),
			],
			asked: { step: 'nothing' as const },
			pin: null,
		})
		expect(leadingSignals({ attention: attention('act_now') }).map((signal) => signal.kind)).toEqual(['suicide_plan', 'new_listener'])
		expect(leadingSignals({ attention: { ...attention('act_now'), signals: [] } })).toEqual([])
		// Nor does it put the row before one that somebody is on as well.
		const [withIt, without] = [aRow(2, { attention: attention('act_now') }), helpRow(1, aSignal(1, { acknowledged }))]
		expect(compareNeed(withIt, without)).toBeGreaterThan(0)
		expect(compareNeed(without, withIt)).toBeLessThan(0)
	})
})
