import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket as TcpSocket } from 'node:net'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { Server, type Socket } from 'socket.io'
import { afterEach, expect, it, vi } from 'vitest'
import { capOutgoing, type OutgoingPolicy } from './cap-outgoing.ts'
import { GatheringWebSocketServer } from './gathering-web-socket.ts'
import type { SocketSession } from './sessions.ts'
import { textParser } from './text-parser.ts'
import { WrittenOnceAdapter } from './written-once-adapter.ts'

const policy: OutgoingPolicy = { softPackets: 50, softBytes: 200_000, hardPackets: 100, hardBytes: 400_000 }
const big = 'x'.repeat(16_000)
/** More than the system takes on for a connection that nobody reads from: megabytes. */
const enough = 2_000

const opened: (() => void)[] = []
afterEach(() => {
	for (const close of opened.splice(0)) close()
})

/** A connected socket of ours, and the bare TCP connection of a reader who can stop reading. */
async function aReader({ capped = true, protocol = PROTOCOL_VERSION, transport = 'websocket' } = {}) {
	const http = createServer()
	const ours = { parser: textParser, adapter: WrittenOnceAdapter, wsEngine: GatheringWebSocketServer, perMessageDeflate: false }
	const io = new Server(http, { ...ours, serveClient: false, transports: ['websocket', 'polling'], pingTimeout: 60_000 })
	http.listen(0, '127.0.0.1')
	await once(http, 'listening')
	opened.push(() => void io.close())
	const { port } = http.address() as AddressInfo
	const arrived = once(io, 'connection') as Promise<[Socket]>
	const reader = transport === 'websocket' ? await byWebSocket(port) : await byPolling(port)
	const [socket] = await arrived
	socket.data.protocol = protocol
	if (capped) capOutgoing({ audience: 'seeker', socket } as unknown as SocketSession, policy)
	// Engine.IO's own buffer, so that our counting is not judged by itself.
	const buffer = () => (socket.conn as unknown as { writeBuffer: readonly { data?: unknown }[] }).writeBuffer
	const waiting = () => ({ packets: buffer().length, bytes: buffer().reduce((sum, { data }) => sum + String(data).length, 0) })
	return { io, socket, waiting, ...reader }
}

async function byWebSocket(port: number) {
	const tcp = connect(port, '127.0.0.1')
	opened.push(() => void tcp.destroy())
	tcp.write(
		'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
			'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
	)
	await once(tcp, 'data')
	tcp.write(masked('40'))
	const read: { text: string } = { text: '' }
	tcp.on('data', (chunk) => {
		read.text += chunk.toString('latin1')
	})
	tcp.on('error', () => {})
	return { tcp, read }
}

async function byPolling(port: number): Promise<{ tcp: TcpSocket | null; read: { text: string } }> {
	const url = `http://127.0.0.1:${port}/socket.io/?EIO=4&transport=polling`
	const { sid } = JSON.parse((await (await fetch(url)).text()).slice(1)) as { sid: string }
	await fetch(`${url}&sid=${sid}`, { method: 'POST', body: '40' })
	return { tcp: null, read: { text: '' } }
}

/** A short text frame of a client; the mask of zeros changes nothing. */
const masked = (text: string) => Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0, ...Buffer.from(text)])

it('without the cap everything said to a stalled reader is kept', async () => {
	const { tcp, socket, waiting } = await aReader({ capped: false })
	tcp?.pause()
	for (let n = 0; n < enough; n++) socket.emit('entry:appended', { n, big })
	expect(waiting().packets).toBeGreaterThan(policy.hardPackets)
})

it.each(['websocket', 'polling'])(
	'keeps no more than the soft limit for one who stalls on %s, and does not cut them',
	async (transport) => {
		const { tcp, socket, waiting } = await aReader({ transport })
		tcp?.pause()
		let most = { packets: 0, bytes: 0 }
		for (let n = 0; n < enough; n++) {
			socket.emit('entry:appended', { n, big: n % 2 === 0 ? big : '' })
			const { packets, bytes } = waiting()
			most = { packets: Math.max(most.packets, packets), bytes: Math.max(most.bytes, bytes) }
		}
		expect(most.packets).toBeGreaterThan(1)
		expect(most.packets).toBeLessThanOrEqual(policy.softPackets)
		expect(most.bytes).toBeLessThanOrEqual(policy.softBytes)
		expect(socket.connected).toBe(true)
	},
)

it('[M5] tells one who reads again, behind all that waited, to open the session once more; then everything is live', async () => {
	const { tcp, read, socket } = await aReader()
	tcp?.pause()
	for (let n = 0; n < enough; n++) socket.emit('entry:appended', { n, big })
	tcp?.resume()
	await vi.waitFor(() => expect(read.text).toContain('session:outdated'), { timeout: 10_000 })
	expect(read.text.lastIndexOf('entry:appended')).toBeLessThan(read.text.indexOf('session:outdated'))
	expect(read.text).not.toContain(`"n":${enough - 1}`)
	socket.emit('entry:appended', { n: 'live again' })
	await vi.waitFor(() => expect(read.text).toContain('live again'))
	expect(read.text.match(/session:outdated/g)).toHaveLength(1)
})

it('cuts one of the version before when they read again: coming back is what they know', async () => {
	const { tcp, read, socket } = await aReader({ protocol: PROTOCOL_VERSION - 1 })
	const left = once(socket, 'disconnect')
	tcp?.pause()
	for (let n = 0; n < enough; n++) socket.emit('entry:appended', { n, big })
	expect(socket.connected).toBe(true)
	tcp?.resume()
	await left
	expect(read.text).not.toContain('session:outdated')
})

it.each(['websocket', 'polling'])('cuts one on %s who asks and asks and never reads the answers', async (transport) => {
	const { tcp, socket, waiting } = await aReader({ transport })
	tcp?.pause()
	const left = once(socket, 'disconnect')
	const answer = { type: 3, nsp: '/', id: 1, data: [{ ok: true, big }] }
	const untyped = socket as unknown as { packet(packet: unknown): void }
	for (let n = 0; n < enough && socket.connected; n++) untyped.packet(answer)
	await left
	expect(waiting().packets).toBeLessThanOrEqual(policy.hardPackets)
	await vi.waitFor(() => expect(waiting().packets).toBe(0))
})

it('costs those who keep up nothing: whatever the number, all arrives', async () => {
	const { read, socket } = await aReader()
	for (let n = 0; n < 1_000; n++) {
		socket.emit('entry:appended', { n })
		if (n % 20 === 0) await new Promise((resolve) => setImmediate(resolve))
	}
	await vi.waitFor(() => expect(read.text).toContain('"n":999'))
	expect(read.text).not.toContain('session:outdated')
})
