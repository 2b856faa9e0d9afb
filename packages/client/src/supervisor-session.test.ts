import type { SupervisorEntry } from '@akin/core/protocol/entries'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import { describe, expect, test } from 'vitest'
import { createSupervisorSession } from './supervisor-session.ts'
import { type Answer, type Asked, fakeLink } from './testing/fake-link.ts'
import { board, conversationId, staffEntry, supervisorConversation, supervisorId } from './testing/fixtures.ts'
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
		'session:open': () => ({ ok: true, data: { now: environment.now(), me, board: board(10) } }),
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
	test('an older one never replaces a newer one', async () => {
		const { session, connect, link } = setUp()
		await connect()
		link.emit('board:changed', { board: board(20) })
		link.emit('board:changed', { board: board(15) })
		expect(session.getSnapshot().board?.at).toBe(20)
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
