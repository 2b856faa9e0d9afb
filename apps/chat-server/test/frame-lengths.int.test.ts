import { randomUUID } from 'node:crypto'
import { frameStepBytes } from '@akin/core/protocol/frame-padding'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aListener, anyRequest, aSeeker, until } from './support/actors.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { openWire, type Wire } from './support/wire.ts'

let servers: TestServers
beforeAll(async () => {
	servers = await startTestServers({ nodes: 1 })
})
afterAll(() => servers[Symbol.asyncDispose]())

/** The frames that the server wrote to this socket since it is looked at: what Engine.IO took off, and what was left. */
function framesOf(wire: Wire): readonly string[] {
	const frames: string[] = []
	// Engine.IO's own event: below the namespace, above the socket.
	wire.socket.io.engine.on('packet', ({ type, data }) => {
		if (type === 'message') frames.push(`4${String(data)}`)
	})
	return frames
}

test('[PR12] what the server writes is a whole number of steps long, and a message of one word as long as one of twenty', async () => {
	const [node] = servers.nodes
	if (!node) throw new Error('no node')
	using seeker = await aSeeker(node)
	using listener = await aListener(node, 'sam', 'demo-only-password')
	using wire = await openWire(node, 'seeker', seeker.fetch)
	const frames = framesOf(wire)
	const request = await wire.ask('conversation:request', anyRequest('talk'))
	expect(request).toMatchObject({ ok: true })
	const { id } = (request as { data: { conversation: { id: string } } }).data.conversation
	await listener.session.startShift(1)
	await listener.session.helpNext()
	const { offer } = await until(listener.session, 'an offer comes', (snapshot) => snapshot.offer !== null)
	if (!offer) throw new Error('no offer')
	await listener.session.acceptOffer(offer.id)

	const before = frames.length
	for (const words of [1, 5, 10, 20]) {
		const text = Array.from({ length: words }, () => 'word').join(' ')
		const sent = await wire.ask('message:send', { conversationId: id, clientId: randomUUID(), text })
		expect(sent).toMatchObject({ ok: true })
	}
	const lengths = frames.map((frame) => Buffer.byteLength(frame))
	expect(lengths.length).toBeGreaterThan(8)
	expect(lengths.filter((length) => length % frameStepBytes !== 0)).toEqual([])
	const acknowledgements = frames.slice(before).filter((frame) => frame.startsWith('43/seeker,'))
	expect(acknowledgements).toHaveLength(4)
	expect(new Set(acknowledgements.map((frame) => Buffer.byteLength(frame))).size).toBe(1)
	const news = frames.slice(before).filter((frame) => frame.includes('word'))
	expect(news.length).toBeGreaterThanOrEqual(4)
	expect(new Set(news.map((frame) => Buffer.byteLength(frame))).size).toBeLessThanOrEqual(2)
})
