import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPrivateRedis } from '../src/adapters/embedded/start-private-redis.ts'
import { aListener, anyRequest, aSeeker, aSupervisor } from './support/actors.ts'
import { type BreakableLine, breakableLine } from './support/breakable-line.ts'
import { password } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { openWire, type Wire } from './support/wire.ts'

/** `RACES=10000` runs as many as docs/security.md tells of. */
// biome-ignore lint/style/noProcessEnv: a test that is asked to run longer, not the product
const races = Number(process.env.RACES ?? 60)
const most = races > 1_000 ? 3_600_000 : 120_000

let stack: AsyncDisposableStack
let servers: TestServers
let line: BreakableLine
beforeAll(async () => {
	stack = new AsyncDisposableStack()
	const dir = mkdtempSync(join(tmpdir(), 'akin-races-'))
	stack.defer(() => rmSync(dir, { recursive: true, force: true }))
	const redis = stack.use(await startPrivateRedis({ dir }))
	line = stack.use(await breakableLine(redis.url))
	servers = stack.use(await startTestServers({ nodes: 2, redisUrl: (node) => (node === 1 ? line.url : redis.url) }))
})
afterAll(() => stack.disposeAsync())

type Reply = { readonly ok: boolean; readonly error?: { readonly code: string; readonly retryAfterMs?: number } }

/** Asks until the server has time for it. */
async function done(wire: Wire, command: string, payload: object): Promise<Reply> {
	for (;;) {
		const reply = (await wire.ask(command, payload)) as Reply
		if (reply.ok || reply.error?.retryAfterMs === undefined) return reply
		await new Promise((resolve) => setTimeout(resolve, reply.error?.retryAfterMs))
	}
}

test('[P2] who lost a right hears nothing said after the loss was acknowledged, on a node that the news never reached', {
	timeout: most,
}, async () => {
	const [here, there] = servers.nodes
	if (!here || !there) throw new Error('no two nodes')
	using seekerHere = await aSeeker(here)
	using listenerThere = await aListener(there, 'replay-01', password)
	using supervisorHere = await aSupervisor(here, 'replay-supervisor', password)
	using seeker = await openWire(here, 'seeker', seekerHere.fetch)
	using listener = await openWire(there, 'listener', listenerThere.fetch)
	using supervisor = await openWire(here, 'supervisor', supervisorHere.fetch)
	// Where the listener is: what they write reaches the listener's node by itself.
	using neighbour = await openWire(there, 'supervisor', supervisorHere.fetch)

	const asked = (await seeker.ask('conversation:request', anyRequest('replay'))) as { data: { conversation: { id: string } } }
	const at = { conversationId: asked.data.conversation.id }
	await done(listener, 'shift:start', { capacity: 1 })
	const next = (await listener.ask('queue:help-next', {})) as { data: { offer: { id: string } } }
	expect(await done(listener, 'offer:accept', { offerId: next.data.offer.id })).toMatchObject({ ok: true })
	for (const wire of [supervisor, neighbour]) expect(await done(wire, 'reading:start', at)).toMatchObject({ ok: true })
	const heard = new Set<string>()
	const leaked: number[] = []
	listener.socket.onAny((_event: string, payload: unknown) => {
		for (const [text] of JSON.stringify(payload).matchAll(/(before|after)-\d+/g)) heard.add(text)
	})
	line.cut()

	const late = fc.sample(fc.nat({ max: 12 }), races)
	for (let race = 0; race < races; race++) {
		const whisper = (text: string) => done(neighbour, 'whisper:send', { ...at, clientId: randomUUID(), text })
		const atTheSameTime = (async () => {
			for (let turns = late[race] ?? 0; turns > 0; turns--) await turn()
			return whisper(`before-${race}`)
		})()
		expect(await done(supervisor, 'conversation:take-over', at)).toMatchObject({ ok: true })
		// From here on the loss is acknowledged.
		const written = { ...at, clientId: randomUUID(), text: `spoken-${race}` }
		const [whispered] = await Promise.all([whisper(`after-${race}`), atTheSameTime])
		expect(whispered).toMatchObject({ ok: true })
		// Whatever was sent to this socket has arrived before the answer to what it asks now.
		expect(await done(listener, 'message:send', written)).toMatchObject({ ok: false })
		if (heard.has(`after-${race}`)) leaked.push(race)
		expect(await done(supervisor, 'conversation:hand-back', { ...at, to: 'listener' })).toMatchObject({ ok: true })
		expect(await done(listener, 'conversation:resume', { ...at, after: { room: 1_000_000, backstage: 1_000_000 } })).toMatchObject({
			ok: true,
		})
	}
	expect(leaked).toEqual([])
	const before = [...heard].filter((text) => text.startsWith('before'))
	// Those that were early enough came: the listener was there to be told.
	expect(before.length).toBeGreaterThan(0)
	console.info(`${races} races: ${before.length} whispers came, none of them after the loss`)
})
