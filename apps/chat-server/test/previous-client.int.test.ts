import { createCookieFetch } from '@akin/client/cookie-fetch'
import { callRoute } from '@akin/client/http'
import type { SeekerSession } from '@akin/client/seeker-session'
import { seekerRoutes } from '@akin/core/protocol/http'
import { partFixtures } from '@akin/core/protocol/part-fixtures'
import { OLDEST_SUPPORTED_VERSION, PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { asId, type EditId } from '@akin/core/support/ids'
import { afterEach, describe, expect, test } from 'vitest'
import { connect, createSeekerSession } from './previous/client-1.mjs'
import { type Actor, aListener, anyRequest, aSeeker, aSupervisor, until } from './support/actors.ts'
import { password, roomOf, talkTogether, textsOf } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { happens, openWire, rawSocket, ticketOf } from './support/wire.ts'

let servers: TestServers | null = null
afterEach(async () => {
	await servers?.[Symbol.asyncDispose]()
	servers = null
})
const node = () => {
	const server = servers?.nodes[0]
	if (!server) throw new Error('no node')
	return server
}

/** Somebody whose page was loaded while the version before was the current one. */
async function aSeekerOfBefore(): Promise<Actor<SeekerSession>> {
	const origin = node().urls.seeker
	const fetch = createCookieFetch()
	await callRoute(seekerRoutes.startSession, {}, { origin, fetch })
	const getTicket = () => callRoute(seekerRoutes.socketTicket, {}, { origin, fetch })
	const session = createSeekerSession({ link: connect({ origin, namespace: '/seeker', getTicket }) })
	session.open()
	await until(session, 'the seeker is connected', ({ ready }) => ready)
	return { session, fetch, [Symbol.dispose]: () => session.close() }
}

describe('[PR11] pages of the version before', () => {
	test('S1 S2 live through a whole conversation: asking, help, reading along, take-over, the end', { timeout: 60_000 }, async () => {
		servers = await startTestServers()
		using seeker = await aSeekerOfBefore()
		using listener = await aListener(node(), 'sam', password)
		using supervisor = await aSupervisor(node(), 'priya', password)
		const id = await talkTogether(seeker, listener)
		seeker.session.send('hello')
		await until(listener.session, 'the listener reads', () => roomOf(listener, id).includes('hello'))
		await listener.session.requestHelp(id)
		await until(
			supervisor.session,
			'the board says who needs a human',
			({ board }) => board?.talking.some((row) => row.id === id && row.attention.tier === 'act_now') ?? false,
		)
		await supervisor.session.startReading(id)
		supervisor.session.sendWhisper(id, 'I am here')
		await until(listener.session, 'the whisper arrives', ({ conversations }) =>
			textsOf(conversations[0]?.entries.backstage ?? []).includes('I am here'),
		)
		await supervisor.session.takeOver(id)
		await until(
			seeker.session,
			'the seeker is told',
			({ conversation }) => conversation?.state.kind === 'talking' && conversation.state.handler.role === 'supervisor',
		)
		supervisor.session.sendMessage(id, 'It is me now')
		await until(seeker.session, 'it arrives', ({ entries }) => textsOf(entries).includes('It is me now'))
		await seeker.session.endConversation()
		await until(supervisor.session, 'the board lets go', ({ board }) => board?.talking.every((row) => row.id !== id) ?? false)
	})

	test('[CA1] [WK1] show the words of cards and of a worksheet as messages', { timeout: 60_000 }, async () => {
		servers = await startTestServers()
		using seeker = await aSeekerOfBefore()
		using listener = await aListener(node(), 'sam', password)
		const id = await talkTogether(seeker, listener)
		listener.session.sendMessage(id, 'Shall we write it down?', { part: partFixtures.offer })
		await until(seeker.session, 'the offer arrives', ({ entries }) => textsOf(entries).includes('Shall we write it down?'))
		// Another tab of theirs is of today: it opens the worksheet, and the listener writes into it.
		using today = await aSeeker(node(), seeker.fetch)
		await until(today.session, 'the other tab is there', ({ conversation }) => conversation?.id === id)
		today.session.send('Ring my aunt.', { ...partFixtures.line, replaces: [] })
		await until(listener.session, 'the line arrives', () => roomOf(listener, id).includes('Ring my aunt.'))
		listener.session.sendMessage(id, 'Ring her tonight.', { part: { ...partFixtures.line, edit: asId<EditId>(crypto.randomUUID()) } })
		await until(
			seeker.session,
			'all of it is a message there',
			({ entries }) => textsOf(entries).includes('Ring my aunt.') && textsOf(entries).includes('Ring her tonight.'),
		)
		seeker.session.send('I see it as messages')
		await until(listener.session, 'they go on', () => roomOf(listener, id).includes('I see it as messages'))
	})

	test('M1 M2 M3 meet pages of today, and come back when the server is replaced', { timeout: 60_000 }, async () => {
		servers = await startTestServers()
		using seeker = await aSeekerOfBefore()
		using listener = await aListener(node(), 'sam', password)
		const id = await talkTogether(seeker, listener)
		seeker.session.send('before')
		await servers.restart(0, async () => void seeker.session.send('meanwhile'))
		seeker.session.send('after')
		const all = ['before', 'meanwhile', 'after']
		await until(listener.session, 'all of it arrives', () => all.every((text) => roomOf(listener, id).includes(text)), 20_000)
		expect(roomOf(listener, id).filter((text) => all.includes(text))).toEqual(all)
		expect(seeker.session.getSnapshot().outgoing.filter(({ state }) => state.kind === 'not_sent')).toEqual([])
	})

	test('M2 a busy server is no reason to say "not sent", though they never heard of it', async () => {
		servers = await startTestServers({ admission: { commandsInHand: 1, commandsAlways: 1 } })
		using wire = await openWire(node(), 'seeker', (await aSeeker(node())).fetch)
		const ticket = await ticketOf(node(), 'seeker', (await aSeeker(node())).fetch)
		const before = rawSocket(node(), 'seeker', '/seeker', { ticket, protocol: OLDEST_SUPPORTED_VERSION })
		await happens('a connection', (done) => before.once('connect', () => done(null)))
		const many = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 12 }, ask))
		const codesOf = (replies: unknown[]) =>
			new Set(
				(replies as { ok: boolean; error?: { code: string; retryAfterMs?: number } }[])
					.filter(({ ok }) => !ok)
					.map(({ error }) => error?.code),
			)
		expect(codesOf(await many(() => wire.ask('session:open', {})))).toEqual(new Set(['busy']))
		const old = await many(() => happens('an answer', (done) => before.emit('session:open', {}, done)))
		expect(codesOf(old)).toEqual(new Set(['unavailable']))
		before.disconnect()
	})
})

test.each([
	['two versions behind', OLDEST_SUPPORTED_VERSION - 1],
	['of a version that is not out yet', PROTOCOL_VERSION + 1],
])('[PR11] a page %s is refused with a reason it can act on', async (_, protocol) => {
	servers = await startTestServers()
	using seeker = await aSeeker(node())
	await seeker.session.requestConversation(anyRequest('talk'))
	const ticket = await ticketOf(node(), 'seeker', seeker.fetch)
	const socket = rawSocket(node(), 'seeker', '/seeker', { ticket, protocol })
	const refusal = await happens('a refusal', (done) => socket.once('connect_error', (error) => done((error as { data?: unknown }).data)))
	expect(refusal).toEqual({ code: 'unsupported_version', version: PROTOCOL_VERSION })
})

test('[PR11] a page of staff that is of the version before is told to reload', async () => {
	servers = await startTestServers()
	using listener = await aListener(node(), 'sam', password)
	const ticket = await ticketOf(node(), 'listener', listener.fetch)
	const socket = rawSocket(node(), 'listener', '/listener', { ticket, protocol: OLDEST_SUPPORTED_VERSION })
	const refusal = await happens('a refusal', (done) => socket.once('connect_error', (error) => done((error as { data?: unknown }).data)))
	expect(refusal).toEqual({ code: 'unsupported_version', version: PROTOCOL_VERSION })
})
