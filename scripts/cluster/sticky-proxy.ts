import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { createProxyServer } from 'httpxy'

export type Upstream = { name: string; port: number; ready: boolean }
export type StickyProxyOptions = {
	/** Loopback port people open; 0 for a free one. */
	port: number
	/** The session cookie whose bearer always lands on the same node. */
	cookie: string
	/** Asked for every request: a node that comes or goes is noticed at once. */
	upstreams: () => readonly Upstream[]
}
export type StickyProxy = AsyncDisposable & { port: number }

/**
 * Sends each session to one node, websockets and long polling alike, and to another when that node is gone.
 *
 * No state and no cookie of its own: the node is the one whose name hashes highest together with the session, so each
 * node that leaves only moves the sessions it had. Adds no forwarding header: the servers are not to learn addresses.
 */
export async function startStickyProxy(options: StickyProxyOptions): Promise<StickyProxy> {
	const proxy = createProxyServer({ xfwd: false })
	proxy.on('error', (_error, _request, response) => giveUp(response))
	const server = createServer((request, response) => {
		const target = choose(request, options)
		if (target) void proxy.web(request, response, { target }).catch(() => giveUp(response))
		else giveUp(response)
	})
	const open = new Set<Socket>()
	server.on('connection', (socket) => {
		open.add(socket)
		socket.once('close', () => open.delete(socket))
	})
	server.on('upgrade', (request, stream, head) => {
		const target = choose(request, options)
		if (target && stream instanceof Socket) void proxy.ws(request, stream, { target }, head).catch(() => stream.destroy())
		else stream.destroy()
	})
	server.listen(options.port, 'localhost')
	await once(server, 'listening')
	const address = server.address()
	return {
		port: typeof address === 'object' && address ? address.port : options.port,
		async [Symbol.asyncDispose]() {
			const closed = once(server, 'close')
			server.close()
			for (const socket of open) socket.destroy()
			await closed
		},
	}
}

function choose(request: IncomingMessage, { cookie, upstreams }: StickyProxyOptions): string | undefined {
	const session = stickyKey(request, cookie)
	const ranked = upstreams()
		.filter(({ ready }) => ready)
		.map(({ name, port }) => ({ port, weight: createHash('sha256').update(`${name} ${session}`).digest('hex') }))
		.sort((a, b) => (a.weight < b.weight ? 1 : -1))
	return ranked[0] && `http://localhost:${ranked[0].port}`
}

/** Before there is a session (the first page, a page in a foreign frame) a browser keeps to one node by its address. */
function stickyKey(request: IncomingMessage, cookie: string): string {
	const found = request.headers.cookie?.split(/;\s*/).find((pair) => pair.startsWith(`${cookie}=`))
	return found ?? request.socket.remoteAddress ?? ''
}

function giveUp(response: unknown): void {
	if (response instanceof ServerResponse) {
		if (response.headersSent) response.destroy()
		else response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' }).end('No server is ready. Try again in a moment.\n')
	} else if (response instanceof Socket) response.destroy()
}
