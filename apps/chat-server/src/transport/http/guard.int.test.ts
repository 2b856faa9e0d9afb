import { once } from 'node:events'
import { connect } from 'node:net'
import { commonErrorCodes } from '@akin/core/protocol/errors'
import { seekerRoutes, staffRoutes, supervisorRoutes } from '@akin/core/protocol/http'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AudienceServers, audienceServers } from '../../../test/support/audience-servers.ts'
import { ask, type HttpAnswer } from '../../../test/support/http-ask.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'
import type { Routes } from './routes.ts'

const tables = { seeker: seekerRoutes, listener: staffRoutes, supervisor: supervisorRoutes } as const
const audiences = ['seeker', 'listener', 'supervisor'] as const

describe('the guard of the HTTP routes', () => {
	let servers: AudienceServers
	beforeAll(async () => {
		servers = await audienceServers()
	})
	afterAll(() => servers[Symbol.asyncDispose]())

	/** A refusal as its contract allows: JSON, a declared code, no word of where in our code it came from. */
	function expectDeclared(answer: HttpAnswer, errors: readonly string[] = []) {
		const { ok, error } = answer.json as { ok: boolean; error?: { code: string; message: string } }
		expect(answer.headers['content-type']).toMatch(/^application\/json/)
		if (ok) return
		expect([...commonErrorCodes, ...errors]).toContain(error?.code)
		expect(error?.code).not.toBe('internal')
		expect(answer.text).not.toMatch(/node_modules|\.ts:\d|SyntaxError|at \w+ \(/)
	}
	const everyRoute = audiences.flatMap((audience) =>
		Object.values<Routes[string]>(tables[audience]).map((route) => ({
			audience,
			route,
			title: `${audience} ${route.method} ${route.path}`,
		})),
	)
	const send = (audience: (typeof audiences)[number], path: string, body: string | Buffer, contentType = 'application/json') =>
		ask(`${servers.origins[audience]}${path}`, {
			method: 'POST',
			headers: { origin: servers.origins[audience], 'content-type': contentType, 'content-length': Buffer.byteLength(body) },
			body,
		})

	it('turns away who arrives while there are too many, with when to come back, and nobody else', async () => {
		servers.waitMs = 1_400
		try {
			for (const path of [seekerRoutes.startSession.path, seekerRoutes.socketTicket.path]) {
				const answer = await send('seeker', path, '{}')
				expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2'])
				expect(answer.json).toMatchObject({ ok: false, error: { code: 'busy', retryAfterMs: 1_400 } })
			}
			const signIn = await send('listener', staffRoutes.signIn.path, '{"signInName":"a","password":"b"}')
			expect(signIn.json).toMatchObject({ error: { code: 'busy' } })
			expect((await send('seeker', seekerRoutes.leave.path, '')).status).toBe(200)
			expect((await ask(`${servers.origins.seeker}${seekerRoutes.programmes.path}`, {})).status).toBe(200)
			expect((await ask(`${servers.origins.seeker}/health/live`, {})).status).toBe(200)
		} finally {
			servers.waitMs = 0
		}
	})

	const malformed: readonly [string, string | Buffer][] = [
		['nothing', ''],
		['null', 'null'],
		['a number', '7'],
		['text', '"x"'],
		['a list', '[{}]'],
		['half of it', '{"a":'],
		['two of it', '{}{}'],
		['no JSON', '<xml/>'],
		['bytes', Buffer.from([0xff, 0xfe, 0x00, 0x7b])],
		['unknown fields', '{"surprise":true}'],
		['prototype keys', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}'],
		['wrong types', '{"signInName":{},"password":[],"token":1,"name":null}'],
		['deep nesting', `${'['.repeat(4_000)}${']'.repeat(4_000)}`],
		['a long text', JSON.stringify({ signInName: 'x'.repeat(15_000), password: 'y' })],
		['lone surrogates', '{"signInName":"\\ud800","password":"\\udfff"}'],
	]
	describe.each(everyRoute)('$title', ({ audience, route }) => {
		if (route.method === 'POST') {
			it.each(malformed)('answers %s with a declared refusal', async (_, body) => {
				expectDeclared(await send(audience, route.path, body), route.errors)
			})
			it('answers a huge body with a declared refusal', async () => {
				const answer = await send(audience, route.path, `{"signInName":"${'x'.repeat(1_000_000)}"}`)
				expect(answer.status).toBe(413)
				expectDeclared(answer)
			})
			it.each([
				'text/plain',
				'multipart/form-data; boundary=x',
				'application/x-www-form-urlencoded',
				'application/json; charset=utf-7',
				'',
			])('answers the content type "%s" with a declared refusal', async (contentType) =>
				expectDeclared(await send(audience, route.path, '{"signInName":"a","password":"b"}', contentType), route.errors),
			)
			it('is closed to every origin but its own', async () => {
				const own = servers.origins[audience]
				const port = new URL(own).port
				const foreign = [
					undefined,
					'null',
					'',
					'*',
					`${own}/`,
					`${own}.example.org`,
					`http://localhost.example.org:${port}`,
					`https://localhost:${port}`,
					`http://127.0.0.1:${port}`,
					`http://LOCALHOST:${port}`,
					`http://x@localhost:${port}`,
					`http://loсalhost:${port}`.normalize(),
					`http://localhost:${Number(port) + 1}`,
					...audiences.filter((other) => other !== audience).map((other) => servers.origins[other]),
				]
				for (const origin of foreign) {
					const encoded = origin === undefined ? {} : { origin: Buffer.from(origin).toString('latin1') }
					const answer = await ask(`${own}${route.path}`, {
						method: 'POST',
						headers: { 'content-type': 'application/json', ...encoded },
						body: '{}',
					})
					expect(answer.status, `origin ${origin}`).toBe(403)
					expectDeclared(answer)
				}
			})
		} else {
			it('knows no parameters', async () => {
				const answer = await ask(`${servers.origins[audience]}${route.path}?__proto__[x]=1&a=b`)
				expect(answer.status).toBe(400)
				expectDeclared(answer)
			})
		}
		it('knows one method', async () => {
			const others = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'].filter((method) => method !== route.method)
			for (const method of others) {
				const answer = await ask(`${servers.origins[audience]}${route.path}`, { method, headers: { origin: servers.origins[audience] } })
				expect(answer.status, method).toBe(405)
				expect(answer.headers.allow).toBe(route.method)
				expectDeclared(answer)
			}
		})
	})

	it('has a verdict for anything JSON can say, on every route', async () => {
		const posts = everyRoute.filter(({ route }) => route.method === 'POST')
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...posts), fc.json({ maxDepth: 4 }), async ({ audience, route }, body) => {
				const answer = await send(audience, route.path, body)
				expect(answer.json).toHaveProperty('ok')
				expectDeclared(answer, route.errors)
			}),
			{ numRuns: 300 },
		)
	})

	it('does not let a payload reach the prototype of anything', () => {
		expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined()
		expect(({} as { x?: unknown }).x).toBeUndefined()
	})

	it('refuses a compressed body instead of unpacking it', async () => {
		const answer = await ask(`${servers.origins.listener}/api/sign-in`, {
			method: 'POST',
			headers: { origin: servers.origins.listener, 'content-type': 'application/json', 'content-encoding': 'gzip' },
			body: Buffer.from([0x1f, 0x8b, 8, 0]),
		})
		expect(answer.status).toBe(415)
		expectDeclared(answer)
	})

	it.each(['/api', '/api/', '/api/none', '/api/sign-in/x', '/api/..%2fsign-in', '/api/first-coordinator', '/api/session/', '/api/Session'])(
		'says there is nothing at %s',
		async (path) => {
			const answer = await ask(`${servers.origins.seeker}${path}`, { method: 'POST', headers: { origin: servers.origins.seeker } })
			expect(answer.status).toBe(404)
			expectDeclared(answer)
		},
	)

	it.each(['/%', '/%ff', '/api/%c0%ae', '//evil.example.org/%', '/..%2f..%2fetc/passwd', '/assets/..%2f..%2fpackage.json', '/assets/%00'])(
		'has a plain answer for the address %s',
		async (path) => {
			const answer = await ask(`${servers.origins.seeker}${path}`)
			expect([400, 404]).toContain(answer.status)
			expect(answer.text).not.toMatch(/node_modules|\.ts:\d|Error/)
		},
	)

	it('tells a store that is away as unavailable, and a mistake of ours as internal, without its words', async () => {
		const { sessions } = servers.signIns
		const { findSeeker } = sessions
		const cookie = `__Host-akin-seeker=${'a'.repeat(43)}`
		const asked = () =>
			ask(`${servers.origins.seeker}/api/session`, {
				method: 'POST',
				headers: { origin: servers.origins.seeker, 'content-type': 'application/json', cookie },
				body: '{}',
			})
		try {
			sessions.findSeeker = async () => Promise.reject(new StoreUnavailable('down at db.internal'))
			expect(await asked()).toMatchObject({ status: 503, json: { ok: false, error: { code: 'unavailable' } } })
			sessions.findSeeker = async () => Promise.reject(new Error('a secret detail'))
			const answer = await asked()
			expect(answer).toMatchObject({ status: 500, json: { ok: false, error: { code: 'internal' } } })
			expect(answer.text + servers.logged.join()).not.toMatch(/secret detail|db\.internal/)
			expect(servers.logged.at(-1)).toMatch(/"level":"error".*"event":"request_failed"/)
		} finally {
			sessions.findSeeker = findSeeker
		}
	})

	it('survives bytes that are not HTTP, and connections cut in the middle of a body', async () => {
		const port = Number(new URL(servers.origins.seeker).port)
		for (const bytes of [
			'\x16\x03\x01\x02',
			'GET / HTTP/9.9\r\n\r\n',
			'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
		]) {
			const socket = connect(port, 'localhost')
			socket.end(bytes, 'latin1')
			socket.resume()
			await once(socket, 'close')
		}
		const socket = connect(port, 'localhost')
		socket.write(
			`POST /api/session HTTP/1.1\r\nHost: x\r\nOrigin: ${servers.origins.seeker}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"a`,
		)
		await once(socket, 'connect')
		socket.destroy()
		expect((await ask(`${servers.origins.seeker}/health/live`)).json).toEqual({ ok: true })
	})

	it('says whether it is ready, and no when nobody can tell', async () => {
		const ready = () => ask(`${servers.origins.seeker}/health/ready`)
		expect((await ready()).status).toBe(200)
		servers.ready = async () => false
		expect(await ready()).toMatchObject({ status: 503, json: { ok: false } })
		servers.ready = () => Promise.reject(new Error('cannot tell'))
		expect((await ready()).status).toBe(503)
		servers.ready = async () => true
	})
})
