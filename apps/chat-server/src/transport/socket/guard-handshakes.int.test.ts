import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { Server } from 'socket.io'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { guardHandshakes } from './guard-handshakes.ts'

const http = { server: createServer(), port: 0, waitMs: 0, knocks: 0 }
beforeEach(async () => {
	http.server = createServer((_request, response) => response.end('page'))
	new Server(http.server, { transports: ['websocket', 'polling'], serveClient: false })
	guardHandshakes(http.server, () => {
		http.knocks += 1
		return http.waitMs
	})
	http.server.listen(0, '127.0.0.1')
	await once(http.server, 'listening')
	http.port = (http.server.address() as AddressInfo).port
	http.waitMs = 0
	http.knocks = 0
})
afterEach(() => {
	http.server.closeAllConnections()
	http.server.close()
})

const poll = (query = '') => fetch(`http://127.0.0.1:${http.port}/socket.io/?EIO=4&transport=polling${query}`)
/** The first line and headers of what a WebSocket handshake is answered. */
async function upgrade(query = ''): Promise<string> {
	const socket = connect(http.port, '127.0.0.1')
	socket.write(
		`GET /socket.io/?EIO=4&transport=websocket${query} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
			'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
	)
	const [first] = (await once(socket, 'data')) as [Buffer]
	socket.destroy()
	return first.toString()
}

it('lets handshakes through while the door is open', async () => {
	expect((await poll()).status).toBe(200)
	expect(await upgrade()).toContain('101 Switching Protocols')
	expect(http.knocks).toBe(2)
})

it('answers 503 and when to come back while it is not', async () => {
	http.waitMs = 1_400
	const answer = await poll()
	expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
	expect(await upgrade()).toMatch(/^HTTP\/1\.1 503 .*\r\nRetry-After: 2\r\n/)
})

it('asks only for what begins a connection: nobody who is here, and no page, is turned away', async () => {
	const opened = await (await poll()).text()
	const { sid } = JSON.parse(opened.slice(1)) as { sid: string }
	http.waitMs = 1_000
	expect((await fetch(`http://127.0.0.1:${http.port}/`)).status).toBe(200)
	const posted = await fetch(`http://127.0.0.1:${http.port}/socket.io/?EIO=4&transport=polling&sid=${sid}`, {
		method: 'POST',
		body: '40/none,',
	})
	expect(posted.status).toBe(200)
	expect(await upgrade(`&sid=${sid}`)).toContain('101 Switching Protocols')
	expect(http.knocks).toBe(1)
})
