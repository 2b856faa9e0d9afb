import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type StickyProxy, startStickyProxy, type Upstream } from './sticky-proxy.ts'

let resources = new AsyncDisposableStack()
let upstreams: Upstream[] = []
let proxy: StickyProxy
/** Headers the servers behind the proxy were sent. */
let seenHeaders: string[] = []

beforeEach(async () => {
	resources = new AsyncDisposableStack()
	seenHeaders = []
	upstreams = await Promise.all(['node-1', 'node-2'].map(startUpstream))
	proxy = resources.use(await startStickyProxy({ port: 0, cookie: 'session', upstreams: () => upstreams }))
})
afterEach(() => resources.disposeAsync())

/** A server that answers every request and every upgrade with its own name. */
async function startUpstream(name: string): Promise<Upstream> {
	const server = createServer((incoming, response) => {
		seenHeaders.push(...Object.keys(incoming.headers))
		response.end(name)
	})
	server.on('upgrade', (_incoming, socket) =>
		socket.end(`HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n${name}`),
	)
	server.listen(0, 'localhost')
	await once(server, 'listening')
	resources.defer(async () => {
		if (!server.listening) return
		server.closeAllConnections()
		await new Promise((resolve) => server.close(resolve))
	})
	const address = server.address()
	if (address === null || typeof address === 'string') throw new Error('no port')
	return { name, port: address.port, ready: true }
}

async function ask(session: string): Promise<{ status: number; body: string }> {
	const sent = request({ host: 'localhost', port: proxy.port, headers: { cookie: `other=1; session=${session}` }, agent: false }).end()
	const [response] = await once(sent, 'response')
	let body = ''
	for await (const chunk of response) body += chunk
	return { status: response.statusCode, body }
}

async function upgrade(session: string): Promise<string> {
	const socket = connect(proxy.port, 'localhost')
	const head = [
		'GET /socket.io/ HTTP/1.1',
		'host: localhost',
		'connection: upgrade',
		'upgrade: websocket',
		'sec-websocket-key: AA==',
		'sec-websocket-version: 13',
	]
	socket.write(`${head.join('\r\n')}\r\ncookie: session=${session}\r\n\r\n`)
	let answer = ''
	for await (const chunk of socket) answer += chunk
	return answer.split('\r\n\r\n')[1] ?? ''
}

const sessions = Array.from({ length: 40 }, (_, number) => `session-${number}`)

test('a session stays on its node, requests and websockets alike, and sessions spread over the nodes', async () => {
	const nodes = await Promise.all(sessions.map(async (session) => (await ask(session)).body))
	const again = await Promise.all(sessions.map(async (session) => (await ask(session)).body))
	expect(again).toEqual(nodes)
	expect(await Promise.all(sessions.map(upgrade))).toEqual(nodes)
	expect(new Set(nodes)).toEqual(new Set(['node-1', 'node-2']))
})

test('only the sessions of a node that is gone move, and they come back with it', async () => {
	const before = await Promise.all(sessions.map(async (session) => (await ask(session)).body))
	const [first] = upstreams
	if (first) first.ready = false
	expect(new Set(await Promise.all(sessions.map(async (session) => (await ask(session)).body)))).toEqual(new Set(['node-2']))
	if (first) first.ready = true
	expect(await Promise.all(sessions.map(async (session) => (await ask(session)).body))).toEqual(before)
})

test('with no node ready a request is told to come back, and a node that dies in between costs a request, not the proxy', async () => {
	for (const upstream of upstreams) upstream.ready = false
	expect((await ask('a')).status).toBe(503)
	upstreams = [{ name: 'node-3', port: 1, ready: true }]
	expect((await ask('a')).status).toBe(503)
	expect(await upgrade('a').catch(() => '')).toBe('')
})

test('[P5] the servers are not told where a request came from', async () => {
	await ask('a')
	expect(seenHeaders).toContain('cookie')
	expect(seenHeaders.filter((name) => name.includes('forward') || name.includes('real-ip'))).toEqual([])
})
