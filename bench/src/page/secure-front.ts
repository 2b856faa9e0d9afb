import { once } from 'node:events'
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Certificate } from './certificate.ts'

export type SecureFront = AsyncDisposable & { readonly port: number }

/** Speaks TLS and HTTP/2 before servers that do not, as whatever stands before Akin on the internet does. `ports` are by host, its port included. */
export async function openSecureFront(ports: ReadonlyMap<string, number>, certificate: Certificate): Promise<SecureFront> {
	const agent = new Agent({ keepAlive: true })
	const sockets = new Set<Socket>()
	const server = createSecureServer({ ...certificate, allowHTTP1: true })
	const portFor = (host: string | undefined) => ports.get(host ?? '')

	server.on('connection', (socket: Socket) => {
		sockets.add(socket)
		socket.on('error', () => {})
		socket.on('close', () => sockets.delete(socket))
	})
	server.on('request', (incoming: Http2ServerRequest, answer: Http2ServerResponse) => {
		const host = incoming.authority || incoming.headers.host
		const port = portFor(host)
		if (port === undefined) return void answer.writeHead(404).end()
		const onwards = request(
			{ host: '127.0.0.1', port, agent, method: incoming.method, path: incoming.url, headers: { ...endToEnd(incoming.headers), host } },
			(reply) => {
				answer.writeHead(reply.statusCode ?? 502, endToEnd(reply.headers))
				reply.pipe(answer)
			},
		)
		onwards.on('error', () => answer.stream?.destroy())
		answer.on('close', () => onwards.destroy())
		incoming.pipe(onwards)
	})
	// A WebSocket, which comes over HTTP/1.1.
	server.on('upgrade', (incoming: IncomingMessage, near: Duplex, head: Buffer) => {
		const port = portFor(incoming.headers.host)
		if (port === undefined) return void near.destroy()
		const far = connect(port, '127.0.0.1', () => {
			const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`]
			for (let at = 0; at < incoming.rawHeaders.length; at += 2) lines.push(`${incoming.rawHeaders[at]}: ${incoming.rawHeaders[at + 1]}`)
			far.write(`${lines.join('\r\n')}\r\n\r\n`)
			far.write(head)
			far.pipe(near)
			near.pipe(far)
		})
		sockets.add(far)
		for (const [one, other] of [
			[near, far],
			[far, near],
		] as const) {
			one.on('error', () => other.destroy())
			one.on('close', () => other.destroy())
		}
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	return {
		port: (server.address() as AddressInfo).port,
		async [Symbol.asyncDispose]() {
			agent.destroy()
			for (const socket of sockets) socket.destroy()
			server.close()
			await once(server, 'close')
		},
	}
}

/** Without what HTTP/2 says in its own way, and what concerns one hop. */
function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
	const hop = /^(?::|host$|connection$|keep-alive$|transfer-encoding$|upgrade$|http2-settings$)/
	return Object.fromEntries(Object.entries(headers).filter(([name]) => !hop.test(name)))
}
