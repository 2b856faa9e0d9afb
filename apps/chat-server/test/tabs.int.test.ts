import { callRoute } from '@akin/client/http'
import { seekerRoutes, staffRoutes } from '@akin/core/protocol/http'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../src/adapters/postgres/database.ts'
import type { Audience } from '../src/ports/session-store.ts'
import { aListener, anyRequest, aSeeker, aSupervisor, until } from './support/actors.ts'
import { password, roomOf, talkTogether, textsOf } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { expectViewsToConverge } from './support/views-converge.ts'
import { happens, openWire, rawSocket, ticketOf } from './support/wire.ts'

let servers: TestServers
beforeAll(async () => {
	servers = await startTestServers()
})
afterAll(() => servers[Symbol.asyncDispose]())
const server = () => {
	const [node] = servers.nodes
	if (!node) throw new Error('no node')
	return node
}
const faults = () => servers.logged.filter((line) => line.includes('"outcome":"fault"'))

test('two tabs of a seeker and of a listener show the same, from the queue to the end', async () => {
	using seeker = await aSeeker(server())
	using seekerTab = await aSeeker(server(), seeker.fetch)
	using listener = await aListener(server(), 'sam', password)
	using listenerTab = await aListener(server(), 'sam', password, listener.fetch)
	using supervisor = await aSupervisor(server(), 'priya', password)

	const id = await talkTogether(seeker, listener)
	await until(seekerTab.session, 'the other tab talks too', ({ conversation }) => conversation?.state.kind === 'talking')
	await until(listenerTab.session, 'the other desk has it too', ({ conversations }) => conversations.some((one) => one.id === id))
	await until(listenerTab.session, 'the shift is the same', ({ shift }) => shift?.availability === 'not_asking')

	seekerTab.session.send('from the second tab')
	await until(seeker.session, 'the first tab shows it', ({ entries }) => textsOf(entries).includes('from the second tab'))
	listenerTab.session.sendMessage(id, 'from the second desk')
	await until(listener.session, 'the first desk shows it', () => roomOf(listener, id).includes('from the second desk'))

	// Reading along is shown on both desks, and so is that it stopped.
	await supervisor.session.startReading(id)
	for (const desk of [listener, listenerTab])
		await until(desk.session, 'who reads along is shown', ({ conversations }) => conversations[0]?.view.readers.length === 1)
	await expectViewsToConverge(server(), { seekers: [seeker, seekerTab], listeners: [listener, listenerTab], supervisors: [supervisor] })
	await supervisor.session.stopReading(id)
	for (const desk of [listener, listenerTab])
		await until(desk.session, 'that nobody reads along is shown', ({ conversations }) => conversations[0]?.view.readers.length === 0)

	await seekerTab.session.endConversation()
	await until(seeker.session, 'the end is shown', ({ conversation }) => conversation?.state.kind === 'closed')
	for (const desk of [listener, listenerTab])
		await until(desk.session, 'a wrap-up is due', ({ conversations }) => conversations[0]?.view.state.kind === 'wrap_up')
	await expectViewsToConverge(server(), { seekers: [seeker, seekerTab], listeners: [listener, listenerTab] })
	await listener.session.saveWrapUp({ conversationId: id, howItEnded: 'said_goodbye', topics: [], note: null, andYou: null })
	await until(listenerTab.session, 'both desks are empty', ({ conversations }) => conversations.length === 0)
	expect(faults()).toEqual([])
})

test('[S1] whoever answers for the conversation is shown its end, whoever ends it', async () => {
	using seeker = await aSeeker(server())
	using listener = await aListener(server(), 'noor', password)
	using supervisor = await aSupervisor(server(), 'amir', password)
	const id = await talkTogether(seeker, listener)
	await supervisor.session.startReading(id)
	await listener.session.endConversation(id)
	const shown = await until(supervisor.session, 'the end is shown', ({ conversations }) => conversations[0]?.view.state.kind === 'closed')
	expect(textsOf(shown.conversations[0]?.entries.room ?? []).at(-1)).toBe('(ended)')
	await listener.session.saveWrapUp({ conversationId: id, howItEnded: 'said_goodbye', topics: [], note: null, andYou: null })
	await listener.session.endShift()
})

test('P1 a seeker names no command of others, and finds no other namespace on their origin', async () => {
	using seeker = await aSeeker(server())
	using wire = await openWire(server(), 'seeker', seeker.fetch)
	for (const name of [
		'conversation:take-over',
		'whisper:send',
		'reading:start',
		'board:look',
		'shift:start',
		'offer:accept',
		'signal:acknowledge',
	])
		expect(await wire.ask(name, {})).toMatchObject({ ok: false, error: { code: 'unknown_command' } })
	for (const namespace of ['/listener', '/supervisor', '/admin', '/']) {
		const ticket = await ticketOf(server(), 'seeker', seeker.fetch)
		const socket = rawSocket(server(), 'seeker', namespace, { ticket, protocol: PROTOCOL_VERSION })
		expect(await refusal(socket)).toBeInstanceOf(Error)
	}
})

const refusal = async (socket: Socket): Promise<unknown> => {
	const answer = await happens('an answer to the handshake', (done) => {
		socket.once('connect', () => done('connected'))
		socket.once('connect_error', done)
	})
	socket.disconnect()
	return answer
}
const codeOf = async (socket: Socket): Promise<unknown> => {
	const answer = await refusal(socket)
	return answer instanceof Error && 'data' in answer ? (answer.data as { code?: unknown }).code : answer
}

test('a socket ticket opens one socket, of its own audience, and the version counts', async () => {
	using seeker = await aSeeker(server())
	using listener = await aListener(server(), 'sam', password)
	const attempt = (audience: Audience, ticket: unknown, protocol: unknown = PROTOCOL_VERSION) =>
		codeOf(rawSocket(server(), audience, `/${audience}`, { ticket, protocol }))

	const once = await ticketOf(server(), 'seeker', seeker.fetch)
	expect(await attempt('seeker', once)).toBe('connected')
	expect(await attempt('seeker', once)).toBe('not_signed_in')
	expect(await attempt('listener', await ticketOf(server(), 'seeker', seeker.fetch))).toBe('not_signed_in')
	expect(await attempt('supervisor', await ticketOf(server(), 'listener', listener.fetch))).toBe('not_signed_in')
	expect(await attempt('seeker', 'made up')).toBe('not_signed_in')
	expect(await attempt('seeker', { toString: 'made up' })).toBe('not_signed_in')
	expect(await attempt('seeker', await ticketOf(server(), 'seeker', seeker.fetch), PROTOCOL_VERSION + 1)).toBe('unsupported_version')
	expect(await attempt('seeker', await ticketOf(server(), 'seeker', seeker.fetch), 0)).toBe('unsupported_version')
})

test('leaving the page ends every tab at once and closes the conversation', async () => {
	using seeker = await aSeeker(server())
	using tab = await aSeeker(server(), seeker.fetch)
	using supervisor = await aSupervisor(server(), 'priya', password)
	const asked = await seeker.session.requestConversation(anyRequest('talk'))
	if (!asked.ok) throw new Error(asked.error.code)
	const { id } = asked.data.conversation
	await until(supervisor.session, 'they are on the board', ({ board }) => board?.waiting.some((row) => row.id === id) ?? false)
	await callRoute(seekerRoutes.leave, {}, { origin: server().urls.seeker, fetch: seeker.fetch })
	for (const { session } of [seeker, tab])
		await until(session, 'the page is over', ({ status }) => status.kind === 'gone' && status.reason === 'left')
	await until(supervisor.session, 'they are off the board', ({ board }) => !board?.waiting.some((row) => row.id === id))
})

test('signing out ends that sign-in and no other of the same person', async () => {
	using listener = await aListener(server(), 'alex', password)
	using tab = await aListener(server(), 'alex', password, listener.fetch)
	using elsewhere = await aListener(server(), 'alex', password)
	await callRoute(staffRoutes.signOut, {}, { origin: server().urls.listener, fetch: listener.fetch })
	for (const { session } of [listener, tab])
		await until(session, 'this sign-in is over', ({ status }) => status.kind === 'gone' && status.reason === 'signed_out')
	expect((await elsewhere.session.startShift(1)).ok).toBe(true)
	expect((await elsewhere.session.endShift()).ok).toBe(true)
})

test('a listener is told whether a supervisor of their programme is there, and when one comes', async () => {
	using elsewhere = await aSupervisor(server(), 'amir', password)
	using listener = await aListener(server(), 'replay-01', password)
	await until(
		elsewhere.session,
		'the other supervisor is on the board',
		({ board: shown }) => shown?.supervisorsOnDuty.some(({ name }) => name === 'Amir') ?? false,
	)
	expect(listener.session.getSnapshot().supervisorsOnDuty).toBe(0)
	using supervisor = await aSupervisor(server(), 'replay-supervisor', password)
	await until(listener.session, 'somebody is on duty', ({ supervisorsOnDuty }) => supervisorsOnDuty === 1)
	const { board } = await until(
		supervisor.session,
		'the supervisor is on the board',
		({ board: shown }) => (shown?.supervisorsOnDuty.length ?? 0) > 0,
	)
	expect(board?.supervisorsOnDuty.map(({ name }) => name)).toEqual(['Replay'])
})

test('P2 somebody who is suspended loses the desk they have open, and cannot come back', { timeout: 40_000 }, async () => {
	using listener = await aListener(server(), 'wren', password)
	await using database = openDatabase({ url: servers.databaseUrl })
	await database.query('update staff set suspended_at = now() where sign_in_name = $1', ['wren'])
	await until(listener.session, 'the desk is gone', ({ status }) => status.kind === 'gone', 20_000)
	await expect(aListener(server(), 'wren', password)).rejects.toThrow('wrong_name_or_password')
})
