import { expect, test } from 'vitest'
import type { FaultRecord, HistoryRecord, OpRecord, Violation } from './history.ts'
import { reportOf, summarise } from './report.ts'

const viewer = { actor: 'seeker-1', role: 'seeker', principalId: 'S1', page: 1 } as const
const op = (command: string, outcome: OpRecord['outcome']): OpRecord => ({
	...{
		kind: 'op',
		...viewer,
		id: 1,
		node: 0,
		raw: false,
		wasSent: true,
		command,
		conversationId: null,
		clientId: null,
		stream: null,
		text: 'words',
	},
	...{ offerId: null, signalId: null, to: null, capacity: null, invokedAt: 1, settledAt: 2, outcome, code: null, data: null },
})
const fault = (name: string, recoveredAt: number | null, struck = true): FaultRecord => ({
	...{ kind: 'fault', name, target: 'node-1', startedAt: 0, healedAt: 100, recoveredAt, struck, proof: '' },
})
const database = { conversations: [], entries: [], shifts: [], slots: [], staff: [], seekerSessions: [], tickets: null }
const violation: Violation = { promise: 'M1', what: 'It is not there.', evidence: { seq: 4 } }
const round = (seed: number, history: readonly HistoryRecord[], violations: readonly Violation[] = []) =>
	reportOf(seed, { history, database }, violations)

test('adds up what rounds came to', () => {
	const rounds = [
		round(7, [op('message:send', 'ok'), op('message:send', 'unknown'), op('offer:accept', 'fail')]),
		round(8, [op('message:send', 'ok')], [violation]),
	]
	const result = summarise(rounds, { nodes: 2, faults: [], tookMs: 2_000 })
	expect(result).toMatchObject({ seeds: [7, 8], nodes: 2, seconds: 2, violations: [{ seed: 8, ...violation }] })
	expect(result.operations).toEqual({
		...{ total: 4, perSecond: 2, outcomes: { ok: 2, fail: 1, unknown: 1 } },
		byCommand: { 'message:send': { ok: 2, fail: 0, unknown: 1 }, 'offer:accept': { ok: 0, fail: 1, unknown: 0 } },
	})
	expect(JSON.stringify(result)).not.toContain('words')
})

test('counts only what was sent', () => {
	const never: OpRecord = { ...op('shift:resume', 'unknown'), wasSent: false }
	const { operations } = summarise([round(1, [never, op('shift:resume', 'ok'), never])], { nodes: 2, faults: [], tookMs: 1_000 })
	expect(operations).toMatchObject({ total: 1, byCommand: { 'shift:resume': { ok: 1, fail: 0, unknown: 0 } } })
})

test('falls short where a fault never did anything, or was not recovered from', () => {
	const rounds = [
		round(1, [fault('slow-redis', 120, false), fault('redis-kill', 120), fault('redis-kill', 130, false), fault('server-kill', null)]),
	]
	const { shortcomings } = summarise(rounds, { nodes: 2, faults: ['slow-redis', 'redis-kill', 'server-kill', 'server-stop'], tookMs: 1 })
	expect(shortcomings).toEqual([
		'slow-redis struck 1 times and never did anything.',
		'1 of 1 times nothing got through again after server-kill.',
	])
})

test('tells how long it took to recover, what did nothing, and what was never recovered from', () => {
	const rounds = [
		round(1, [fault('redis-kill', 150), fault('redis-kill', 400), fault('server-kill', null)]),
		round(2, [fault('redis-kill', 120, false)]),
	]
	const { faults } = summarise(rounds, { nodes: 2, faults: ['redis-kill', 'server-kill', 'server-stop'], tookMs: 1 })
	expect(faults['redis-kill']).toEqual({ strikes: 3, struck: 2, recoveryP50Ms: 50, recoveryP99Ms: 300, notRecovered: 0 })
	expect(faults['server-kill']).toEqual({ strikes: 1, struck: 1, recoveryP50Ms: null, recoveryP99Ms: null, notRecovered: 1 })
	expect(faults['server-stop']).toMatchObject({ strikes: 0 })
})
