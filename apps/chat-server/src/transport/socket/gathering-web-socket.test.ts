import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io, type Socket } from 'socket.io-client'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { GatheringWebSocketServer } from './gathering-web-socket.ts'
import { textParser } from './text-parser.ts'
import { WrittenOnceAdapter } from './written-once-adapter.ts'

const stops: (() => void)[] = []
afterEach(() => {
	for (const stop of stops.splice(0)) stop()
})

async function listening(): Promise<{ server: Server; url: string }> {
	const http = createServer()
	const options = { parser: textParser, adapter: WrittenOnceAdapter, wsEngine: GatheringWebSocketServer, perMessageDeflate: false }
	const server = new Server(http, options)
	http.listen(0, 'localhost')
	await once(http, 'listening')
	stops.push(() => void server.close())
	return { server, url: `http://localhost:${(http.address() as AddressInfo).port}` }
}

type Way = 'websocket' | 'polling' | 'upgrade'

function connect(url: string, way: Way): { client: Socket; heard: unknown[] } {
	const client = io(`${url}/room`, { transports: way === 'upgrade' ? ['polling', 'websocket'] : [way], forceNew: true })
	const heard: unknown[] = []
	client.onAny((name: string, payload: unknown) => void heard.push([name, payload]))
	stops.push(() => void client.close())
	return { client, heard }
}

const happens = (client: Socket, name: 'connect' | 'disconnect') => new Promise<void>((resolve) => client.once(name, () => resolve()))

const texts = ['', 'a', 'ü'.repeat(62), 'x'.repeat(125), 'x'.repeat(126), '🙂'.repeat(20_000), 'y'.repeat(70_000)]

test.each(['websocket', 'polling', 'upgrade'] as const)(
	'events, room events and answers arrive whole and in the order they were sent, by %s',
	async (way) => {
		const { server, url } = await listening()
		const room = server.of('/room')
		room.on('connection', (socket) => {
			socket.onAny((_name: string, answer: (count: number) => void) => {
				void socket.join('us')
				for (const [index, text] of texts.entries()) {
					// By turns: straight to it, to its room, to everybody, which takes another way through `ws`.
					const to = [socket, room.to('us'), room][index % 3]
					to?.emit('text', text)
				}
				answer(texts.length)
				socket.emit('text', 'after the answer')
			})
		})
		const { client, heard } = connect(url, way)
		if (way === 'upgrade') {
			// Either may come first.
			const upgraded = new Promise<void>((resolve) => client.io.engine.once('upgrade', () => resolve()))
			await Promise.all([happens(client, 'connect'), upgraded])
		}
		client.emit('go', (count: number) => heard.push(['answer', String(count)]))
		await expect.poll(() => heard.length, { interval: 2 }).toBe(texts.length + 2)
		// Long texts are told apart by their beginning and length; a failure is not to print them.
		const brief = (lines: unknown[]) =>
			lines.map((line) => [line].flat().map((word) => `${String(word).slice(0, 20)} ${String(word).length}`))
		const all = [...texts.map((text) => ['text', text]), ['answer', String(texts.length)], ['text', 'after the answer']]
		expect(brief(heard)).toEqual(brief(all))
	},
)

test('what was sent before a connection is closed arrives before it closes', async () => {
	const { server, url } = await listening()
	server.of('/room').on('connection', (socket) => {
		socket.emit('last', 'words')
		socket.disconnect(true)
	})
	const { client, heard } = connect(url, 'websocket')
	await happens(client, 'disconnect')
	expect(heard).toEqual([['last', 'words']])
})

test('one turn of the event loop is one write', async () => {
	const { server, url } = await listening()
	const { client, heard } = connect(url, 'websocket')
	const [socket] = await once(server.of('/room'), 'connection')
	await happens(client, 'connect')
	const raw = socket.conn.request.socket
	const before = raw.bytesWritten
	let writes = 0
	const write = raw.write.bind(raw)
	raw.write = (...given: Parameters<typeof write>) => {
		writes += 1
		return write(...given)
	}
	for (let n = 0; n < 50; n++) socket.emit('n', n)
	expect(raw.bytesWritten).toBe(before)
	await expect.poll(() => heard.length, { interval: 2 }).toBe(50)
	expect(writes).toBe(1)
})

test('what a slow reader has not taken is counted, not gathered without end', async () => {
	const { server, url } = await listening()
	const connected = once(server.of('/room'), 'connection')
	const stalled = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
	stops.push(() => stalled.terminate())
	await once(stalled, 'open')
	stalled.send('40/room,{}')
	const [socket] = await connected
	stalled.pause()
	const text = 'z'.repeat(50_000)
	for (let n = 0; n < 400; n++) {
		socket.emit('text', text)
		await new Promise((resolve) => setImmediate(resolve))
	}
	const { socket: webSocket } = socket.conn.transport as { socket: WebSocket }
	const waiting = socket.conn.writeBuffer.length * text.length
	expect(waiting + webSocket.bufferedAmount).toBeGreaterThan(1_000_000)
	expect(webSocket.bufferedAmount).toBeLessThan(1_000_000)
})
