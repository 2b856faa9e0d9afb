import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Reply } from '@akin/core/protocol/errors'
import { frameStepBytes } from '@akin/core/protocol/frame-padding'
import type { SeekerContract } from '@akin/core/protocol/seeker'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { Server, type ServerOptions, type Socket } from 'socket.io'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { connect } from './connect.ts'
import { type Environment, systemEnvironment } from './environment.ts'
import type { Link } from './link.ts'

/** A second of the client's passes in this many milliseconds. */
const SECOND = 40
type Refused = Error & { data?: { code: string } }
const disposals: (() => Promise<unknown> | unknown)[] = []

afterEach(async () => {
	for (const dispose of disposals.splice(0).reverse()) await dispose()
})

/** A real Socket.IO server that takes each ticket once. */
const startServer = async (options: Partial<ServerOptions> = {}) => {
	const http = createServer()
	const io = new Server(http, { serveClient: false, ...options })
	const auths: { ticket: string; protocol: number }[] = []
	const sockets: Socket[] = []
	const received: unknown[] = []
	let refusal: string | null = null
	let refusalData: object = {}
	const namespace = io.of('/seeker')
	namespace.use((socket, next) => {
		const { ticket, protocol } = socket.handshake.auth as { ticket: string; protocol: number }
		const spent = auths.some((auth) => auth.ticket === ticket)
		auths.push({ ticket, protocol })
		const code = refusal ?? (spent ? 'spent' : null)
		if (code === null) return next()
		const error: Refused = new Error(code)
		error.data = { code, ...refusalData }
		next(error)
	})
	namespace.on('connection', (socket) => {
		sockets.push(socket)
		socket.on('typing:set', (payload: unknown, ack: (reply: unknown) => void) => {
			received.push(payload)
			ack({ ok: true, data: {} })
		})
		// Never answered.
		socket.on('danger:declare', (payload: unknown) => received.push(payload))
	})
	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
	disposals.push(() => io.close())
	return {
		http,
		io,
		auths,
		sockets,
		received,
		namespace,
		refuseWith: (code: string | null, data: object = {}) => {
			refusal = code
			refusalData = data
		},
		origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
	}
}

const setUp = (origin: string, more: { getTicket?: () => Promise<Reply<{ ticket: string }, string>>; random?: () => number } = {}) => {
	const waits: number[] = []
	const wakers = new Set<() => void>()
	const environment: Environment = {
		...systemEnvironment,
		random: more.random ?? (() => 0.5),
		now: () => Math.round((performance.now() / SECOND) * 1_000),
		after: (ms, run) => {
			waits.push(ms)
			return systemEnvironment.after((ms / 1_000) * SECOND, run)
		},
		onWake: (wake) => {
			wakers.add(wake)
			return () => {
				wakers.delete(wake)
			}
		},
	}
	let tickets = 0
	const getTicket = more.getTicket ?? (async () => ({ ok: true as const, data: { ticket: `ticket ${++tickets}` } }))
	const link: Link<SeekerContract> = connect<SeekerContract>({ origin, namespace: '/seeker', getTicket, environment })
	disposals.push(() => link.close())
	return { link, waits, wake: () => [...wakers].map((wake) => wake()) }
}

const until = (link: Link<SeekerContract>, kind: string) =>
	vi.waitFor(() => expect(link.state().kind).toBe(kind), { timeout: 4_000, interval: 5 })
const conversationId = '8a0c0a7e-8f43-4c0e-9a53-0d6a6e1f0001'

test('[PR12] what the page writes is a whole number of steps long, whatever is in it', async () => {
	const server = await startServer()
	const frames: string[] = []
	server.io.engine.on('connection', (connection: { on(event: 'packet', heard: (packet: { type: string; data?: string }) => void): void }) =>
		connection.on('packet', ({ type, data }) => {
			// `41/seeker,` says goodbye and carries nothing.
			if (type === 'message' && data !== undefined && !data.startsWith('1')) frames.push(`4${data}`)
		}),
	)
	const { link } = setUp(server.origin)
	link.open()
	await until(link, 'up')
	await link.call('typing:set', { conversationId, typing: true })
	link.call('message:send', { conversationId, clientId: conversationId, text: 'ä'.repeat(700) }).catch(() => {})
	await vi.waitFor(() => expect(frames).toHaveLength(3), { timeout: 4_000 })
	expect(frames.map((frame) => Buffer.byteLength(frame))).toEqual([frameStepBytes, frameStepBytes, 7 * frameStepBytes])
	expect(server.received).toEqual([{ conversationId, typing: true }])
})

describe('a ticket for every attempt', () => {
	test('a dropped connection comes back with a fresh one, and says which protocol it speaks', async () => {
		const server = await startServer()
		const { link } = setUp(server.origin)
		link.open()
		await until(link, 'up')
		server.sockets[0]?.conn.close()
		await vi.waitFor(() => expect(server.sockets).toHaveLength(2), { timeout: 4_000 })
		await until(link, 'up')
		expect(server.auths).toEqual([
			{ ticket: 'ticket 1', protocol: PROTOCOL_VERSION },
			{ ticket: 'ticket 2', protocol: PROTOCOL_VERSION },
		])
	})

	test('also when the server itself hangs up, or refuses for a moment', async () => {
		const server = await startServer()
		const { link } = setUp(server.origin)
		server.refuseWith('unavailable')
		link.open()
		await vi.waitFor(() => expect(server.auths.length).toBeGreaterThan(1), { timeout: 4_000 })
		server.refuseWith(null)
		await until(link, 'up')
		server.sockets[0]?.disconnect(true)
		await vi.waitFor(() => expect(server.sockets).toHaveLength(2), { timeout: 4_000 })
	})

	test.each(['not_signed_in', 'unsupported_version'] as const)(
		'%s from the server ends the trying, until open is called again',
		async (code) => {
			const server = await startServer()
			server.refuseWith(code)
			const { link, waits } = setUp(server.origin)
			link.open()
			await until(link, 'refused')
			expect(link.state()).toEqual({ kind: 'refused', code })
			// Two attempts with a pause between them, or one.
			expect(waits).toHaveLength(code === 'not_signed_in' ? 3 : 1)
			server.refuseWith(null)
			link.open()
			await until(link, 'up')
		},
	)

	test('a server that is older than the page is tried again until it has been upgraded', async () => {
		const server = await startServer()
		server.refuseWith('unsupported_version', { version: PROTOCOL_VERSION - 1 })
		const { link } = setUp(server.origin)
		link.open()
		await vi.waitFor(() => expect(server.auths.length).toBeGreaterThan(2), { timeout: 4_000 })
		expect(link.state().kind).toBe('down')
		server.refuseWith(null)
		await until(link, 'up')
	})

	test('a server that stays older than the page ends the trying: the page has to be loaded again', { timeout: 20_000 }, async () => {
		const server = await startServer()
		server.refuseWith('unsupported_version', { version: PROTOCOL_VERSION - 1 })
		const { link } = setUp(server.origin)
		link.open()
		await vi.waitFor(() => expect(link.state().kind).toBe('refused'), { timeout: 15_000 })
	})

	test('a ticket that came too late is no word on the session: another one is asked for', async () => {
		const server = await startServer()
		server.refuseWith('not_signed_in')
		let asked = 0
		const getTicket = async () => {
			asked += 1
			if (asked === 2) server.refuseWith(null)
			return { ok: true as const, data: { ticket: `ticket ${asked}` } }
		}
		const { link } = setUp(server.origin, { getTicket })
		link.open()
		await until(link, 'up')
		expect(server.auths.map(({ ticket }) => ticket)).toEqual(['ticket 1', 'ticket 2'])
	})

	test('no ticket without a session: refused without bothering the socket server', async () => {
		const server = await startServer()
		const { link } = setUp(server.origin, { getTicket: async () => ({ ok: false, error: { code: 'not_signed_in', message: '' } }) })
		link.open()
		await until(link, 'refused')
		expect(server.auths).toEqual([])
	})
})

describe('how long it waits', () => {
	test('1, 2, 4, 4 s while nothing answers', async () => {
		const { link, waits } = setUp('http://127.0.0.1:9', {
			getTicket: async () => ({ ok: false, error: { code: 'no_answer', message: '' } }),
		})
		link.open()
		await vi.waitFor(() => expect(waits.filter((ms) => ms !== 10_000)).toEqual([1_000, 2_000, 4_000, 4_000]), {
			timeout: 5_000,
		})
	})

	test('a draining server that cuts before the planned move is come back from as soon as from any cut', async () => {
		const server = await startServer()
		const { link, waits } = setUp(server.origin, { random: () => 0.75 })
		link.open()
		await until(link, 'up')
		waits.length = 0
		server.namespace.emit('server:draining', { spreadMs: 8_000 })
		server.namespace.disconnectSockets(true)
		await until(link, 'down')
		await until(link, 'up')
		// The move that was planned, then the return: 1 s, a quarter more by chance.
		expect(waits.slice(0, 2)).toEqual([6_000, 1_250])
	})

	test('nor does it come back later than it would have moved', async () => {
		const server = await startServer()
		const { link, waits } = setUp(server.origin, { random: () => 0.5 })
		link.open()
		await until(link, 'up')
		waits.length = 0
		server.namespace.emit('server:draining', { spreadMs: 1_000 })
		server.namespace.disconnectSockets(true)
		await until(link, 'down')
		await until(link, 'up')
		const [planned, back] = waits
		expect(planned).toBe(500)
		expect(back).toBeLessThanOrEqual(500)
	})

	test('M2 a draining server is left for another before it closes, and nothing that is asked meanwhile is lost or said to be', async () => {
		const server = await startServer()
		const { link } = setUp(server.origin, { random: () => 0.5 })
		link.open()
		await until(link, 'up')
		const states: string[] = []
		link.onState(({ kind }) => void states.push(kind))
		server.namespace.emit('server:draining', { spreadMs: 1_000 })
		const answers: unknown[] = []
		while (server.sockets.length < 2) answers.push(await link.call('typing:set', { conversationId, typing: true }))
		answers.push(await link.call('typing:set', { conversationId, typing: false }))
		expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify({ ok: true, data: {} })]))
		expect(server.received).toHaveLength(answers.length)
		expect(states).toEqual(['down', 'up'])
	})

	test('a busy server is come back to when it said, as often as it says so', async () => {
		let asked = 0
		const getTicket = async () => {
			asked += 1
			return asked > 3
				? { ok: true as const, data: { ticket: 'at last' } }
				: { ok: false as const, error: { code: 'busy', message: '', retryAfterMs: 800 } }
		}
		const server = await startServer()
		const { link, waits } = setUp(server.origin, { getTicket, random: () => 0.5 })
		link.open()
		await until(link, 'up')
		expect(waits.filter((ms) => ms === 900)).toHaveLength(3)
	})

	test('waking tries at once', async () => {
		const server = await startServer()
		server.refuseWith('unavailable')
		const { link, wake } = setUp(server.origin, { random: () => 0.99 })
		link.open()
		await vi.waitFor(() => expect(server.auths.length).toBeGreaterThan(4), { timeout: 4_000 })
		server.refuseWith(null)
		wake()
		await until(link, 'up')
	})
})

describe('M5 connections that fail without saying so', () => {
	test('a transport on which nothing is heard for 17 s is given up', async () => {
		const server = await startServer({ pingInterval: 60_000 })
		const { link, waits } = setUp(server.origin)
		link.open()
		await vi.waitFor(() => expect(server.sockets.length).toBeGreaterThan(1), { timeout: 4_000 })
		expect(waits).toContain(17_000)
	})

	test('one with pings is kept', async () => {
		const server = await startServer({ pingInterval: 3 * SECOND })
		const { link } = setUp(server.origin)
		link.open()
		await until(link, 'up')
		const pings = new Promise<void>((resolve) => {
			let seen = 0
			server.sockets[0]?.conn.on('heartbeat', () => {
				if (++seen === 8) resolve()
			})
		})
		await pings
		expect(server.sockets).toHaveLength(1)
	})

	test('a network that refuses WebSockets, and one that swallows them, both reach polling', async () => {
		const refusing = await startServer({ transports: ['polling'] })
		const first = setUp(refusing.origin)
		first.link.open()
		await until(first.link, 'up')
		const swallowing = await startServer({ transports: ['polling'] })
		swallowing.http.on('upgrade', (_request, socket) => disposals.push(() => socket.destroy()))
		const second = setUp(swallowing.origin)
		second.link.open()
		await until(second.link, 'up')
	})
})

describe('call', () => {
	test('answers what the server answers', async () => {
		const server = await startServer()
		const { link } = setUp(server.origin)
		link.open()
		await until(link, 'up')
		expect(await link.call('typing:set', { conversationId, typing: true })).toEqual({ ok: true, data: {} })
	})

	test('no acknowledgement in time, or a break before it: no_answer', async () => {
		const server = await startServer()
		const { link } = setUp(server.origin)
		link.open()
		await until(link, 'up')
		expect(await link.call('danger:declare', { conversationId })).toMatchObject({ ok: false, error: { code: 'no_answer' } })
		const broken = link.call('danger:declare', { conversationId }, { timeoutMs: 1_000_000 })
		await vi.waitFor(() => expect(server.received).toHaveLength(2))
		server.sockets[0]?.conn.close()
		expect(await broken).toMatchObject({ ok: false, error: { code: 'no_answer' } })
	})

	test('M3 what was asked without a connection is not sent later behind our back', async () => {
		const server = await startServer()
		const { link } = setUp(server.origin)
		expect(await link.call('typing:set', { conversationId, typing: true })).toMatchObject({ ok: false, error: { code: 'no_answer' } })
		link.open()
		await until(link, 'up')
		await link.call('typing:set', { conversationId, typing: false })
		expect(server.received).toEqual([{ conversationId, typing: false }])
	})
})
