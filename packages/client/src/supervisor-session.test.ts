import type { SupervisorEntry } from '@akin/core/protocol/entries'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import { defaultAlertPolicy } from '@akin/core/supervision/alert-policy'
import { asId, type SignalId } from '@akin/core/support/ids'
import { describe, expect, test } from 'vitest'
import { noOnCall } from './on-call-view.ts'
import { createSupervisorSession } from './supervisor-session.ts'
import { type Answer, type Asked, fakeLink } from './testing/fake-link.ts'
import { board, boardChange, conversationId, staffEntry, supervisorConversation, supervisorId } from './testing/fixtures.ts'
import { turnedEnvironment } from './testing/turned-environment.ts'

const me = { id: supervisorId, name: 'Ada', role: 'supervisor', demo: true }

const setUp = () => {
	const environment = turnedEnvironment()
	const log: SupervisorEntry[] = [staffEntry('room', 1), staffEntry('room', 2), staffEntry('backstage', 1), staffEntry('supervision', 1)]
	const heads = () => ({
		room: log.filter((entry) => entry.stream === 'room').length,
		backstage: log.filter((entry) => entry.stream === 'backstage').length,
		supervision: log.filter((entry) => entry.stream === 'supervision').length,
	})
	const state = { reading: false }
	const view = () => supervisorConversation(heads(), state.reading ? 'reading' : 'none')
	const answers: Partial<Record<string, (asked: Asked<SupervisorContract>) => Answer>> = {
		'session:open': () => ({
			ok: true,
			data: { now: environment.now(), me, alerts: defaultAlertPolicy, onCall: noOnCall, board: board(10) },
		}),
		'reading:start': () => {
			state.reading = true
			return { ok: true, data: { conversation: view(), entries: log.slice(0, 1), more: true } }
		},
		'conversation:resume': (asked) => {
			const { after } = (asked as Extract<typeof asked, { command: 'conversation:resume' }>).payload
			return { ok: true, data: { conversation: view(), entries: log.filter((entry) => entry.seq > after[entry.stream]), more: false } }
		},
	}
	const link = fakeLink<SupervisorContract>(environment, (asked) => answers[asked.command]?.(asked) ?? { ok: true, data: {} })
	const session = createSupervisorSession({ link, environment })
	const connect = async () => {
		session.open()
		link.up()
		await environment.settle()
	}
	const streams = () => {
		const entries = session.getSnapshot().conversations[0]?.entries
		return entries && [entries.room.length, entries.backstage.length, entries.supervision.length]
	}
	return { environment, answers, link, session, connect, streams, log, state, heads }
}

describe('the board', () => {
	const shown = (session: ReturnType<typeof setUp>['session']) => session.getSnapshot().board
	const asked = (link: ReturnType<typeof setUp>['link']) => link.asked.filter(({ command }) => command === 'board:look').length

	test('follows the changes told to it', async () => {
		const { session, connect, link } = setUp()
		await connect()
		link.emit('board:moved', { change: boardChange(10, { totals: { waiting: 4, talking: 0, longestWaitMs: 5 } }) })
		link.emit('board:moved', { change: boardChange(11) })
		expect(shown(session)).toMatchObject({ version: 12, at: 12, totals: { waiting: 4, longestWaitMs: 6 } })
		expect(asked(link)).toBe(0)
	})

	test('[S1] a missed change is noticed by the next one, and the whole board asked for once', async () => {
		const { environment, answers, session, connect, link } = setUp()
		await connect()
		answers['board:look'] = () => ({ ok: true, data: { board: board(14) } })
		link.emit('board:moved', { change: boardChange(11) })
		link.emit('board:moved', { change: boardChange(12) })
		expect(shown(session)?.version).toBe(10)
		await environment.settle()
		expect(shown(session)?.version).toBe(14)
		expect(asked(link)).toBe(1)
	})

	test('[S1] a missed last change is noticed by the next sign of life', async () => {
		const { environment, answers, session, connect, link } = setUp()
		await connect()
		answers['board:look'] = () => ({ ok: true, data: { board: board(11) } })
		link.emit('board:confirmed', { feed: 'a', version: 10, at: 15 })
		expect(shown(session)).toMatchObject({ version: 10, at: 15 })
		expect(asked(link)).toBe(0)
		link.emit('board:confirmed', { feed: 'a', version: 11, at: 20 })
		await environment.settle()
		expect(shown(session)?.version).toBe(11)
	})

	test('a whole board that was overtaken on its way changes nothing; one of another server is a new beginning', async () => {
		const { environment, answers, session, connect, link } = setUp()
		await connect()
		link.emit('board:moved', { change: boardChange(10) })
		answers['board:look'] = () => ({ ok: true, data: { board: board(10) } })
		await session.lookAtBoard()
		expect(shown(session)?.version).toBe(11)
		answers['board:look'] = () => ({ ok: true, data: { board: board(3, 3, 'b') } })
		link.emit('board:confirmed', { feed: 'b', version: 3, at: 20 })
		await environment.settle()
		expect(shown(session)).toMatchObject({ feed: 'b', version: 3 })
	})

	test('a conversation that is not open here stays on the board only', async () => {
		const { session, connect, link, heads } = setUp()
		await connect()
		link.emit('conversation:changed', { conversation: supervisorConversation(heads()) })
		expect(session.getSnapshot().conversations).toEqual([])
	})
})

describe('reading along', () => {
	test('brings all three streams, every page of them', async () => {
		const { environment, session, connect, streams } = setUp()
		await connect()
		await session.startReading(conversationId)
		await environment.settle()
		expect(streams()).toEqual([2, 1, 1])
		expect(session.getSnapshot().conversations[0]).toMatchObject({ caughtUp: true, loadedUpTo: { room: 2, backstage: 1, supervision: 1 } })
	})

	test('goes on after a drop, also when the server has forgotten that we read', async () => {
		const { environment, session, connect, streams, link, log, state } = setUp()
		await connect()
		await session.startReading(conversationId)
		await environment.settle()
		link.down()
		state.reading = false
		log.push(staffEntry('backstage', 2))
		link.up()
		await environment.settle()
		expect(streams()).toEqual([2, 2, 1])
		expect(session.getSnapshot().conversations[0]?.view.mode).toBe('reading')
	})

	test('[S1] asks for nothing that came with the answer, so that an end in between leaves what is on the screen', async () => {
		const { environment, session, connect, link, answers, log, heads } = setUp()
		await connect()
		answers['reading:start'] = () => ({
			ok: true,
			data: { conversation: supervisorConversation(heads(), 'reading'), entries: log, more: false },
		})
		await session.startReading(conversationId)
		const ended = { kind: 'closed', reason: 'ended_by_listener', closedAt: 5 } as const
		link.emit('conversation:changed', { conversation: { ...supervisorConversation(heads(), 'reading', 2), state: ended } })
		await environment.settle()
		expect(link.asked.filter(({ command }) => command === 'conversation:resume')).toEqual([])
		expect(session.getSnapshot().conversations[0]).toMatchObject({ caughtUp: true, view: { state: { kind: 'closed' } } })
	})

	test('[M5] shows nothing of a conversation that was left before it was open', async () => {
		const { environment, session, connect } = setUp()
		await connect()
		const started = session.startReading(conversationId)
		void session.stopReading(conversationId)
		await started
		await environment.settle()
		expect(session.getSnapshot().conversations).toEqual([])
		await session.startReading(conversationId)
		expect(session.getSnapshot().conversations).toHaveLength(1)
	})

	test('M2 leaving the page of a conversation does not lose what was just written', async () => {
		const { environment, session, connect, link } = setUp()
		await connect()
		await session.startReading(conversationId)
		await environment.settle()
		link.down()
		session.sendNote(conversationId, 'a note')
		void session.stopReading(conversationId)
		expect(session.getSnapshot()).toMatchObject({ conversations: [], undelivered: [{ text: 'a note' }], hasUnsent: true })
		link.up()
		await environment.settle()
		expect(link.asked.filter(({ command }) => command === 'note:send')).toHaveLength(1)
	})

	test('each kind of writing goes its own way', async () => {
		const { environment, session, connect, link, answers } = setUp()
		await connect()
		await session.startReading(conversationId)
		await environment.settle()
		const seq = { 'message:send': 3, 'whisper:send': 2, 'note:send': 2 }
		for (const [command, head] of Object.entries(seq)) answers[command] = () => ({ ok: true, data: { seq: head, at: 1 } })
		session.sendMessage(conversationId, 'to the person')
		session.sendWhisper(conversationId, 'to the listener')
		session.sendNote(conversationId, 'to us')
		await environment.settle()
		const written = link.asked.flatMap((asked) => ('text' in asked.payload ? [[asked.command, asked.payload.text]] : []))
		expect(written).toEqual([
			['message:send', 'to the person'],
			['whisper:send', 'to the listener'],
			['note:send', 'to us'],
		])
	})

	test('what became of paging whoever is on call is there from the start and follows what the server says', async () => {
		const { session, connect, link } = setUp()
		await connect()
		expect(session.getSnapshot().onCall).toEqual(noOnCall)
		const onCall = { isSetUp: true, pages: [{ conversationId, signalId: asId<SignalId>('a'), outcome: 'sent', at: 5 }] } as const
		link.emit('on-call:changed', { onCall: { ...onCall, pages: [...onCall.pages] } })
		expect(session.getSnapshot().onCall).toEqual(onCall)
	})

	test('a command’s answer shows at once', async () => {
		const { environment, session, connect, answers, heads } = setUp()
		await connect()
		await session.startReading(conversationId)
		await environment.settle()
		answers['conversation:take-over'] = () => ({ ok: true, data: { conversation: supervisorConversation(heads(), 'handling', 2) } })
		expect(await session.takeOver(conversationId)).toMatchObject({ ok: true })
		expect(session.getSnapshot().conversations[0]?.view.mode).toBe('handling')
	})
})
