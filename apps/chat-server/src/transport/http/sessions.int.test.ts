import { seekerRoutes, supervisorRoutes } from '@akin/core/protocol/http'
import { ownSignInRoutes } from '@akin/core/protocol/own-sign-in'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type AudienceServers, audienceServers } from '../../../test/support/audience-servers.ts'
import { ask } from '../../../test/support/http-ask.ts'
import { staffMember } from '../../../test/support/people.ts'
import { quickHasher } from '../../../test/support/sign-ins.ts'
import type { Audience } from '../../ports/session-store.ts'
import { inviteFirstCoordinator } from '../../use-cases/session/invite-first-coordinator.ts'
import { spendSocketTicket } from '../../use-cases/session/spend-socket-ticket.ts'

describe('sessions over HTTP', () => {
	let servers: AudienceServers
	beforeEach(async () => {
		servers = await audienceServers()
	})
	afterEach(() => servers[Symbol.asyncDispose]())

	const post = (audience: Audience, path: string, body: unknown = {}, cookie?: string) =>
		ask(`${servers.origins[audience]}${path}`, {
			method: 'POST',
			headers: { origin: servers.origins[audience], 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) },
			body: JSON.stringify(body),
		})
	const cookieOf = ({ headers }: { headers: { 'set-cookie'?: string[] | undefined } }) => headers['set-cookie']?.[0]?.split(';')[0] ?? ''
	const ticketIn = (json: unknown) => z.parse(z.object({ data: seekerRoutes.socketTicket.result }), json).data.ticket
	const codeIn = (json: unknown) => z.parse(z.object({ error: z.object({ code: z.string() }) }), json).error.code

	async function staffed() {
		const { signIns } = servers
		const hash = await quickHasher.hash('a demo sentence')
		const listener = staffMember({ signInName: 'sam', name: 'Sam', demo: true })
		const supervisor = staffMember({ signInName: 'ines', name: 'Inés', role: 'supervisor' })
		await signIns.staff.add(listener, hash)
		await signIns.staff.add(supervisor, hash)
		return { listener, supervisor }
	}
	const signIn = (audience: 'listener' | 'supervisor', signInName: string, password = 'a demo sentence') =>
		post(audience, '/api/sign-in', { signInName, password })

	it('gives a seeker a cookie no script can read, and the same session to whoever has it', async () => {
		const first = await post('seeker', '/api/session')
		expect(first.headers['set-cookie']).toEqual([
			expect.stringMatching(/^__Host-akin-seeker=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/),
		])
		const again = await post('seeker', '/api/session', {}, cookieOf(first))
		expect(again.headers['set-cookie']).toBeUndefined()
		expect(again.json).toEqual(first.json)
		expect(first.text).not.toContain(cookieOf(first).split('=')[1])
	})

	it('lets a ticket open one socket of its audience', async () => {
		const cookie = cookieOf(await post('seeker', '/api/session'))
		const ticket = ticketIn((await post('seeker', '/api/socket-ticket', {}, cookie)).json)
		expect(await spendSocketTicket(servers.signIns, { ticket, audience: 'listener' })).toBeNull()
		expect(await spendSocketTicket(servers.signIns, { ticket, audience: 'seeker' })).toMatchObject({ kind: 'seeker' })
		expect(await spendSocketTicket(servers.signIns, { ticket, audience: 'seeker' })).toBeNull()
	})

	it('gives no ticket without a session, with a made-up one, or after a quarter of an hour of silence', async () => {
		expect(codeIn((await post('seeker', '/api/socket-ticket')).json)).toBe('not_signed_in')
		expect(codeIn((await post('seeker', '/api/socket-ticket', {}, `__Host-akin-seeker=${'a'.repeat(43)}`)).json)).toBe('not_signed_in')
		const cookie = cookieOf(await post('seeker', '/api/session'))
		servers.signIns.advance(servers.signIns.limits.seekerIdleMs)
		const late = await post('seeker', '/api/socket-ticket', {}, cookie)
		expect(late.status).toBe(401)
	})

	it('gives whoever starts after somebody left in a hurry a session of their own, and ends the one that was left', async () => {
		const left = cookieOf(await post('seeker', '/api/session'))
		expect(codeIn((await post('seeker', '/api/socket-ticket', {}, `${left}; left=1`)).json)).toBe('not_signed_in')
		const next = await post('seeker', '/api/session', {}, `${left}; left=1`)
		expect(next.headers['set-cookie']).toEqual([
			expect.stringMatching(/^__Host-akin-seeker=[\w-]{43};/),
			'left=; Path=/; Secure; Max-Age=0',
		])
		expect(cookieOf(next)).not.toBe(left)
		expect(codeIn((await post('seeker', '/api/socket-ticket', {}, left)).json)).toBe('not_signed_in')
		expect((await post('seeker', '/api/socket-ticket', {}, cookieOf(next))).status).toBe(200)
	})

	it('ends the session at once when the page says it leaves, as a bare beacon too', async () => {
		const cookie = cookieOf(await post('seeker', '/api/session'))
		const left = await ask(`${servers.origins.seeker}/api/leave`, {
			method: 'POST',
			headers: { origin: 'null', 'sec-fetch-site': 'same-origin', cookie },
		})
		expect(left).toMatchObject({ status: 200, json: { ok: true, data: {} } })
		expect(left.headers['set-cookie']?.[0]).toMatch(/^__Host-akin-seeker=; .*Max-Age=0$/)
		// A plan that the person chose to keep stays.
		expect(left.headers['clear-site-data']).toBeUndefined()
		expect(servers.told).toEqual([expect.stringMatching(/^left [0-9a-f-]{36}$/)])
		expect((await post('seeker', '/api/socket-ticket', {}, cookie)).status).toBe(401)
		expect((await post('seeker', '/api/leave', {}, cookie)).status).toBe(200)
		expect(servers.told).toHaveLength(1)
	})

	it('[P6] gives a page inside another one a session of its own, without a cookie, and takes its token as a bearer', async () => {
		const first = await post('seeker', '/api/session')
		const cookie = cookieOf(first)
		const framed = await post('seeker', '/api/session', { inFrame: true }, cookie)
		expect(framed.headers['set-cookie']).toBeUndefined()
		const { token } = z.parse(z.object({ data: z.object({ token: z.string() }) }), framed.json).data
		expect(JSON.stringify(first.json)).not.toContain('token')
		expect(cookie).not.toContain(token)
		const bearer = (path: string, audience: 'seeker' | 'listener' = 'seeker', value = token) =>
			ask(`${servers.origins[audience]}${path}`, {
				method: 'POST',
				headers: { origin: servers.origins[audience], 'content-type': 'application/json', authorization: `Bearer ${value}` },
				body: '{}',
			})
		expect((await bearer('/api/socket-ticket')).status).toBe(200)
		expect((await bearer('/api/socket-ticket', 'listener')).status).toBe(401)
		expect((await bearer('/api/socket-ticket', 'seeker', `${token.slice(1)}x`)).status).toBe(401)
		expect((await bearer('/api/leave')).status).toBe(200)
		expect((await bearer('/api/socket-ticket')).status).toBe(401)
		expect((await post('seeker', '/api/socket-ticket', {}, cookie)).status).toBe(200)
	})

	it('signs staff in at their own place only', async () => {
		const { listener } = await staffed()
		const signedIn = await signIn('listener', 'SAM')
		expect(signedIn.json).toEqual({
			ok: true,
			data: { me: { id: listener.id, name: 'Sam', role: 'listener', demo: true, sessionEndsAt: expect.any(Number) } },
		})
		expect(codeIn((await signIn('supervisor', 'sam')).json)).toBe('wrong_place')
		const cookie = cookieOf(signedIn)
		expect(cookie).toMatch(/^__Host-akin-listener=/)
		expect((await ask(`${servers.origins.listener}/api/me`, { headers: { cookie } })).json).toEqual(signedIn.json)
		const smuggled = cookie.replace('listener', 'supervisor')
		expect((await ask(`${servers.origins.supervisor}/api/me`, { headers: { cookie: smuggled } })).status).toBe(401)
	})

	it('[ID1] refuses a wrong password and an unknown name in the same words, and writes both down', async () => {
		const { listener } = await staffed()
		const wrong = await signIn('listener', 'sam', 'guess')
		const unknown = await signIn('listener', 'nobody', 'guess')
		expect(wrong.status).toBe(401)
		expect(wrong.json).toEqual(unknown.json)
		expect((await servers.signIns.audit.latest(2)).map(({ action, actorId }) => [action, actorId])).toEqual([
			['sign_in_refused', null],
			['sign_in_refused', listener.id],
		])
	})

	it('slows guessing at one account down without closing the others', async () => {
		await staffed()
		const answers: number[] = []
		for (let i = 0; i < 8; i += 1) answers.push((await signIn('listener', 'sam', `guess ${i}`)).status)
		expect(answers.slice(0, 6)).toEqual(Array(6).fill(401))
		expect(answers.slice(6)).toEqual([429, 429])
		const limited = await signIn('listener', 'Sam')
		expect(limited.status).toBe(429)
		expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0)
		expect((await signIn('supervisor', 'ines')).status).toBe(200)
		servers.signIns.advance(60_000)
		expect((await signIn('listener', 'sam')).status).toBe(200)
	})

	it('[ID2] keeps nobody out of their own account because somebody elsewhere guesses at it', async () => {
		await staffed()
		const from = (address: string, password: string) =>
			ask(`${servers.origins.listener}/api/sign-in`, {
				method: 'POST',
				headers: { origin: servers.origins.listener, 'content-type': 'application/json', 'x-comes-from': address },
				body: JSON.stringify({ signInName: 'sam', password }),
			})
		const guesses: number[] = []
		for (let i = 0; i < 9; i += 1) guesses.push((await from('203.0.113.7', `guess ${i}`)).status)
		expect(guesses.slice(6)).toEqual([429, 429, 429])
		expect((await from('198.51.100.4', 'a demo sentence')).status).toBe(200)
		// From ever new places it is slowed down as well, only later.
		const everywhere: number[] = []
		for (let i = 0; i < 60; i += 1) everywhere.push((await from(`192.0.2.${i}`, 'guess')).status)
		expect(everywhere.slice(0, 20)).toEqual(Array(20).fill(401))
		expect(everywhere.at(-1)).toBe(429)
		expect(servers.logged.join('\n')).not.toMatch(/203\.0\.113|198\.51\.100|192\.0\.2/)
	})

	it('[ID3] notes a sign-in that is refused, also one with the right password at the wrong address', async () => {
		const { supervisor } = await staffed()
		expect(codeIn((await signIn('listener', 'ines')).json)).toBe('wrong_place')
		await signIn('supervisor', 'ines', 'a wrong sentence')
		const noted = await servers.signIns.audit.latest(2)
		expect(noted.map(({ actorId, action, detail }) => ({ actorId, action, detail }))).toEqual([
			{ actorId: supervisor.id, action: 'sign_in_refused', detail: { audience: 'supervisor' } },
			{ actorId: supervisor.id, action: 'sign_in_refused', detail: { audience: 'listener', why: 'wrong_place' } },
		])
	})

	it('slows guessing at all accounts together down', async () => {
		const answers = new Set<number>()
		for (let i = 0; i < 70; i += 1) answers.add((await signIn('listener', `name ${i}`)).status)
		expect(answers).toEqual(new Set([401, 429]))
	})

	it('[P2] lets somebody suspended do nothing more, whatever cookie they hold', async () => {
		const { listener } = await staffed()
		const cookie = cookieOf(await signIn('listener', 'sam'))
		const ticket = ticketIn((await post('listener', '/api/socket-ticket', {}, cookie)).json)
		await servers.signIns.staff.suspend(listener.id, servers.signIns.clock.now())
		expect((await ask(`${servers.origins.listener}/api/me`, { headers: { cookie } })).status).toBe(401)
		expect((await post('listener', '/api/socket-ticket', {}, cookie)).status).toBe(401)
		expect(await spendSocketTicket(servers.signIns, { ticket, audience: 'listener' })).toBeNull()
		expect((await signIn('listener', 'sam')).status).toBe(401)
	})

	it('signs out, and out of the old session on a new sign-in', async () => {
		const { listener } = await staffed()
		const first = cookieOf(await signIn('listener', 'sam'))
		const second = cookieOf(await post('listener', '/api/sign-in', { signInName: 'sam', password: 'a demo sentence' }, first))
		expect((await ask(`${servers.origins.listener}/api/me`, { headers: { cookie: first } })).status).toBe(401)
		const out = await post('listener', '/api/sign-out', {}, second)
		expect(out.headers['set-cookie']?.[0]).toMatch(/Max-Age=0/)
		expect((await ask(`${servers.origins.listener}/api/me`, { headers: { cookie: second } })).status).toBe(401)
		expect(servers.told).toEqual([`signed out ${listener.id}`, `signed out ${listener.id}`])
		expect((await post('listener', '/api/sign-out')).status).toBe(200)
	})

	const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0'
	const signInWith = (userAgent: string) =>
		ask(`${servers.origins.listener}/api/sign-in`, {
			method: 'POST',
			headers: { origin: servers.origins.listener, 'content-type': 'application/json', 'user-agent': userAgent },
			body: JSON.stringify({ signInName: 'sam', password: 'a demo sentence' }),
		})
	const ownSignIns = async (cookie: string) => {
		const shown = await ask(`${servers.origins.listener}/api/own-sign-in`, { headers: { cookie } })
		return z.parse(z.object({ data: ownSignInRoutes.ownSignIn.result }), shown.json).data.signIns
	}
	const statusOf = async (cookie: string) => (await ask(`${servers.origins.listener}/api/me`, { headers: { cookie } })).status

	it('[ID13] shows everybody their own sign-ins, by day and kind of browser, and ends one of them from another', async () => {
		const { listener, supervisor } = await staffed()
		const [here, there, third] = [
			cookieOf(await signInWith(firefox)),
			cookieOf(await signInWith('curl/8')),
			cookieOf(await signInWith('x')),
		]
		const elsewhere = cookieOf(await signIn('supervisor', 'ines'))
		const shown = await ownSignIns(here)
		expect(shown.map(({ browser, isThis }) => [browser, isThis]).toSorted()).toEqual([
			['firefox', true],
			['other', false],
			['other', false],
		])
		expect(new Set(shown.map(({ day }) => day))).toEqual(new Set([Date.parse('2026-11-20T00:00:00Z')]))
		const other = (await ownSignIns(there)).find(({ isThis }) => isThis)?.id ?? ''
		const supervisors = await servers.signIns.sessions.ofStaff(supervisor.id, servers.signIns.clock.now())
		// Of somebody else: nothing happens, and nothing is said about it.
		expect((await post('listener', '/api/own-sign-in/end', { id: supervisors[0]?.id }, here)).status).toBe(200)
		expect((await ask(`${servers.origins.supervisor}/api/me`, { headers: { cookie: elsewhere } })).status).toBe(200)
		expect((await post('listener', '/api/own-sign-in/end', { id: other }, here)).status).toBe(200)
		expect([await statusOf(here), await statusOf(there), await statusOf(third)]).toEqual([200, 401, 200])
		expect((await post('listener', '/api/own-sign-in/end', { id: null }, here)).status).toBe(200)
		expect([await statusOf(here), await statusOf(third)]).toEqual([200, 401])
		expect(servers.told).toEqual([`signed out ${listener.id}`, `signed out ${listener.id}`])
		expect((await servers.signIns.audit.latest(1))[0]).toMatchObject({ action: 'own_sign_ins_ended', detail: { count: 1 } })
		expect((await post('listener', '/api/own-sign-in/end', { id: null })).status).toBe(401)
	})

	it('[ID12] changes a password by the old one, to none that is soon guessed, and ends the other sign-ins', async () => {
		await staffed()
		const [here, there] = [cookieOf(await signIn('listener', 'sam')), cookieOf(await signIn('listener', 'sam'))]
		const next = 'six quiet herons by the canal'
		const change = (body: object) => post('listener', '/api/own-sign-in/password', body, here)
		expect(codeIn((await change({ password: 'a guess', next })).json)).toBe('wrong_password')
		expect(codeIn((await change({ password: 'a demo sentence', next: 'Password2026!' })).json)).toBe('password_easily_guessed')
		expect([await statusOf(here), await statusOf(there)]).toEqual([200, 200])
		expect((await change({ password: 'a demo sentence', next })).status).toBe(200)
		expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401])
		expect((await servers.signIns.audit.latest(2)).map(({ action }) => action)).toEqual(['own_sign_ins_ended', 'password_changed'])
		expect((await signIn('listener', 'sam')).status).toBe(401)
		expect((await signIn('listener', 'sam', next)).status).toBe(200)
	})

	it('makes the first coordinator once, with the token from the console', async () => {
		const token = await inviteFirstCoordinator(servers.signIns)
		const person = { name: 'Ada', signInName: 'ada', password: 'twelve or more characters' }
		const welcome = () => ask(`${servers.origins.supervisor}/api/welcome`)
		expect((await welcome()).json).toEqual({ ok: true, data: { demo: true, needsFirstCoordinator: true } })
		expect(codeIn((await post('supervisor', '/api/first-coordinator', { ...person, token: 'guess' })).json)).toBe('token_not_valid')
		expect((await post('supervisor', '/api/first-coordinator', { ...person, token, password: 'short' })).status).toBe(400)
		const easy = await post('supervisor', '/api/first-coordinator', { ...person, token, password: 'Password2026!' })
		expect(codeIn(easy.json)).toBe('password_easily_guessed')
		const made = await post('supervisor', '/api/first-coordinator', { ...person, token })
		const begun = z.parse(z.object({ data: supervisorRoutes.firstCoordinator.result }), made.json).data
		expect('me' in begun && begun.me).toMatchObject({ name: 'Ada', role: 'coordinator', demo: false })
		expect(cookieOf(made)).toMatch(/^__Host-akin-supervisor=/)
		expect(codeIn((await post('supervisor', '/api/first-coordinator', { ...person, signInName: 'eve', token })).json)).toBe(
			'token_not_valid',
		)
		expect((await welcome()).json).toEqual({ ok: true, data: { demo: true, needsFirstCoordinator: false } })
		expect(await inviteFirstCoordinator(servers.signIns)).toBeNull()
		expect((await post('listener', '/api/first-coordinator', { ...person, token })).status).toBe(404)
	})

	it('[P3] [P5] logs neither names, passwords, tokens nor addresses', async () => {
		await staffed()
		const cookie = cookieOf(await signIn('listener', 'sam'))
		await signIn('listener', 'sam', 'a wrong sentence')
		await post('listener', '/api/socket-ticket', {}, cookie)
		const everything = servers.logged.join('\n')
		expect(servers.logged.length).toBeGreaterThan(2)
		for (const secret of ['sam', 'Sam', 'sentence', cookie.split('=')[1] ?? '', '127.0.0.1', '::1', 'localhost']) {
			expect(everything).not.toContain(secret)
		}
	})
})
