import { afterEach, expect, test } from 'vitest'
import { aListener, aSeeker, aSupervisor, until } from './support/actors.ts'
import { password, roomOf, talkTogether, textsOf } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { expectViewsToConverge } from './support/views-converge.ts'
import { happens, openWire } from './support/wire.ts'

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
const numbered = (word: string, count: number) => Array.from({ length: count }, (_, n) => `${word} ${n}`)

test('M2 M3 M5 a listener whose network drops while they write loses nothing and sends nothing twice', { timeout: 60_000 }, async () => {
	servers = await startTestServers({ behindLines: ['listener'] })
	const line = servers.lines.listener
	using seeker = await aSeeker(node())
	using listener = await aListener(node(), 'sam', password)
	const id = await talkTogether(seeker, listener)

	for (const text of numbered('before', 5)) listener.session.sendMessage(id, text)
	line?.cut()
	for (const text of numbered('away', 5)) listener.session.sendMessage(id, text)
	for (const text of numbered('meanwhile', 5)) seeker.session.send(text)
	await until(seeker.session, 'the person is heard', ({ hasUnsent }) => !hasUnsent)
	line?.mend()
	const mine = [...numbered('before', 5), ...numbered('away', 5)]
	await until(listener.session, 'everything is sent', ({ hasUnsent }) => !hasUnsent, 20_000)
	await until(seeker.session, 'everything arrives', ({ entries }) => mine.every((text) => textsOf(entries).includes(text)), 20_000)
	await until(listener.session, 'everything of the person arrives', () =>
		numbered('meanwhile', 5).every((text) => roomOf(listener, id).includes(text)),
	)

	const seen = textsOf(seeker.session.getSnapshot().entries)
	expect(seen.filter((text) => mine.includes(text))).toEqual(mine)
	expect(roomOf(listener, id)).toEqual(seen)
	await expectViewsToConverge(node(), { seekers: [seeker], listeners: [listener] })
})

test('M1 M5 Q1 a server that stops and starts in the middle of everything: nothing is lost', { timeout: 60_000 }, async () => {
	servers = await startTestServers()
	using seeker = await aSeeker(node())
	using waiting = await aSeeker(node())
	using listener = await aListener(node(), 'sam', password)
	using supervisor = await aSupervisor(node(), 'priya', password)
	const id = await talkTogether(seeker, listener)
	await waiting.session.requestConversation({ programmeId: 'talk', language: 'en', name: 'Jo', topics: [], about: null, inDanger: false })
	await supervisor.session.startReading(id)
	await listener.session.requestHelp(id)
	listener.session.sendMessage(id, 'before the stop')
	seeker.session.send('hello')
	await until(supervisor.session, 'both are read', ({ conversations }) => textsOf(conversations[0]?.entries.room ?? []).length >= 3)

	using wire = await openWire(node(), 'seeker', seeker.fetch)
	const draining = happens('server:draining', (done) => wire.socket.once('server:draining', done))
	await servers.restart(0, async () => {
		seeker.session.send('while it is away')
		listener.session.sendMessage(id, 'while it is away too')
	})
	expect(await draining).toEqual({ spreadMs: 50 })
	expect(servers.logged.filter((line) => line.includes('"outcome":"fault"'))).toEqual([])

	const all = ['before the stop', 'hello', 'while it is away', 'while it is away too']
	await until(seeker.session, 'the person sees everything', ({ entries }) => all.every((text) => textsOf(entries).includes(text)), 20_000)
	await until(listener.session, 'the listener sees everything', () => all.every((text) => roomOf(listener, id).includes(text)), 20_000)
	await until(supervisor.session, 'the supervisor sees everything', ({ conversations }) =>
		all.every((text) => textsOf(conversations[0]?.entries.room ?? []).includes(text)),
	)
	expect(textsOf(seeker.session.getSnapshot().entries).length).toBe(5)
	await until(waiting.session, 'who waits still waits', ({ conversation }) => conversation?.state.kind === 'waiting', 20_000)
	await until(listener.session, 'who reads along is shown', ({ conversations }) => conversations[0]?.view.readers.length === 1)
	await until(
		supervisor.session,
		'the call for help still stands',
		({ board }) => board?.talking.some((row) => row.attention.tier === 'act_now') ?? false,
	)
	await expectViewsToConverge(node(), { seekers: [seeker, waiting], listeners: [listener], supervisors: [supervisor] })
})

test('without its database the server says so, lives, and goes on where it was', { timeout: 60_000 }, async () => {
	servers = await startTestServers({ lineToDatabase: true })
	using seeker = await aSeeker(node())
	using listener = await aListener(node(), 'sam', password)
	const id = await talkTogether(seeker, listener)
	using wire = await openWire(node(), 'seeker', seeker.fetch)
	servers.databaseLine?.cut()
	expect(await wire.ask('session:open', {})).toMatchObject({ ok: false, error: { code: 'unavailable' } })
	seeker.session.send('while the database is away')
	listener.session.sendMessage(id, 'me too')
	expect((await fetch(`${node().urls.seeker}/health/live`)).status).toBe(200)
	expect((await fetch(`${node().urls.seeker}/health/ready`)).status).toBe(503)
	servers.databaseLine?.mend()
	await until(
		seeker.session,
		'both are there',
		({ entries }) => ['while the database is away', 'me too'].every((text) => textsOf(entries).includes(text)),
		30_000,
	)
	expect(textsOf(seeker.session.getSnapshot().entries).length).toBe(3)
	await expectViewsToConverge(node(), { seekers: [seeker], listeners: [listener] })
})
