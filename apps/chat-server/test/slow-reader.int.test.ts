import { afterEach, expect, test } from 'vitest'
import { aListener, aSeeker, aSupervisor, until } from './support/actors.ts'
import { password, roomOf, talkTogether, textsOf } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { expectViewsToConverge } from './support/views-converge.ts'

let servers: TestServers | null = null
afterEach(async () => {
	await servers?.[Symbol.asyncDispose]()
	servers = null
})

/** Four thousand characters of three bytes: more of them than any system takes on for a connection that nobody reads from. */
const long = (n: number) => `${n} ${'語'.repeat(3_990)}`
const count = 500

test('M1 M4 M5 a page that stops reading loses nothing, and costs nobody else anything', { timeout: 60_000 }, async () => {
	servers = await startTestServers({ behindLines: ['seeker'] })
	const [node] = servers.nodes
	const line = servers.lines.seeker
	if (!node || !line) throw new Error('no node')
	using seeker = await aSeeker(node)
	using listener = await aListener(node, 'replay-01', password)
	using supervisor = await aSupervisor(node, 'replay-supervisor', password)
	const id = await talkTogether(seeker, listener, 'replay')
	await supervisor.session.startReading(id)

	line.stall()
	for (let n = 0; n < count; n++) listener.session.sendMessage(id, long(n))
	await until(listener.session, 'everything is written', ({ hasUnsent }) => !hasUnsent, 30_000)
	await until(
		supervisor.session,
		'others read it meanwhile',
		({ conversations }) =>
			textsOf(conversations[0]?.entries.room ?? [])
				.at(-1)
				?.startsWith(`${count - 1} `) === true,
		20_000,
	)
	expect(seeker.session.getSnapshot().entries.length).toBeLessThan(count)

	line.flow()
	await until(seeker.session, 'they have it all', ({ entries }) => entries.length === roomOf(listener, id).length, 30_000)
	expect(textsOf(seeker.session.getSnapshot().entries)).toEqual(roomOf(listener, id))
	await expectViewsToConverge(node, { seekers: [seeker], listeners: [listener], supervisors: [supervisor] })
})
