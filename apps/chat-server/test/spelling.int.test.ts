import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { aListener, aSeeker } from './support/actors.ts'
import { password, talkTogether } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { openWire } from './support/wire.ts'

let servers: TestServers | null = null
afterEach(async () => {
	await servers?.[Symbol.asyncDispose]()
	servers = null
})

test.each(['clientId', 'conversationId'])(
	'M1 M3 what is sent under a %s in capital letters can be read again, and sent again',
	async (which) => {
		servers = await startTestServers()
		const [node] = servers.nodes
		if (!node) throw new Error('no node')
		using seeker = await aSeeker(node)
		using listener = await aListener(node, 'replay-01', password)
		const conversationId = await talkTogether(seeker, listener, 'replay')
		using wire = await openWire(node, 'seeker', seeker.fetch)
		const ids = { conversationId, clientId: randomUUID() }
		const message = { ...ids, [which]: ids[which as keyof typeof ids].toUpperCase(), text: 'loud' }
		const first = await wire.ask('message:send', message)
		expect(first).toMatchObject({ ok: true })
		expect(await wire.ask('message:send', message)).toEqual(first)
		expect(await wire.ask('conversation:resume', { conversationId, after: 0 })).toMatchObject({ ok: true })
	},
)
