import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Door } from './admission.ts'

type OnRequest = (request: IncomingMessage, response: ServerResponse) => void
type OnUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => void

/** The first request of a connection: later ones, and the change from polling to WebSocket, name the connection they belong to. */
const isHandshake = ({ url = '' }: IncomingMessage): boolean => url.startsWith('/socket.io/') && !/[?&]sid=/.test(url)

/**
 * Asks the door before Socket.IO, attached already, sees a handshake: what is refused costs neither a parsed query nor a session. Answers 503
 * and when to come back.
 */
export function guardHandshakes(server: HttpServer, door: Door): void {
	const requests = server.listeners('request') as OnRequest[]
	const upgrades = server.listeners('upgrade') as OnUpgrade[]
	server.removeAllListeners('request')
	server.removeAllListeners('upgrade')
	server.on('request', (request, response) => {
		const waitMs = isHandshake(request) ? door() : 0
		if (waitMs > 0) return void response.writeHead(503, { 'retry-after': seconds(waitMs), connection: 'close' }).end()
		for (const listener of requests) listener.call(server, request, response)
	})
	server.on('upgrade', (request, stream, head) => {
		const waitMs = isHandshake(request) ? door() : 0
		if (waitMs > 0) {
			stream.on('error', () => {})
			return void stream.end(`HTTP/1.1 503 Service Unavailable\r\nRetry-After: ${seconds(waitMs)}\r\nConnection: close\r\n\r\n`)
		}
		for (const listener of upgrades) listener.call(server, request, stream, head)
	})
}

const seconds = (ms: number): string => String(Math.ceil(ms / 1_000))
