import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aSeeker } from './support/actors.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { engineOf, happens, openWire, rawSocket, ticketOf } from './support/wire.ts'

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

test('a connection carries one socket: a second ticket, shown at the same moment, lets nobody in on it', async () => {
	using seeker = await aSeeker(server())
	const auth = async () => ({ ticket: await ticketOf(server(), 'seeker', seeker.fetch), protocol: PROTOCOL_VERSION })
	const [first, second] = [await auth(), await auth()]
	const socket = rawSocket(server(), 'seeker', '/seeker', first)
	const refused = happens('a refusal', (done) => socket.once('connect_error', done))
	socket.io.once('open', () => engineOf(socket).write(`0/seeker,${JSON.stringify(second)}`))
	expect(await refused).toMatchObject({ data: { code: 'not_signed_in' } })
	socket.disconnect()
})

test('a connection ends with its socket, so that nobody comes back on it', async () => {
	using seeker = await aSeeker(server())
	using wire = await openWire(server(), 'seeker', seeker.fetch)
	const closed = happens('the end of the connection', (done) => wire.socket.io.engine.once('close', () => done('closed')))
	engineOf(wire.socket).write('1/seeker,')
	expect(await closed).toBe('closed')
})
