import { ownSignInRoutes } from '@akin/core/protocol/own-sign-in'
import { Secret, TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type AudienceServers, audienceServers } from '../../../test/support/audience-servers.ts'
import { ask } from '../../../test/support/http-ask.ts'
import { staffMember } from '../../../test/support/people.ts'
import { quickHasher } from '../../../test/support/sign-ins.ts'

const password = 'a sentence of one’s own'

describe('the second step over HTTP', () => {
	let servers: AudienceServers
	const sam = staffMember({ signInName: 'sam', name: 'Sam' })
	beforeEach(async () => {
		servers = await audienceServers({}, { secondStep: 'everybody' })
		await servers.signIns.staff.add(sam, await quickHasher.hash(password))
	})
	afterEach(() => servers[Symbol.asyncDispose]())

	const post = (path: string, body: unknown = {}, cookie = '', audience: 'listener' | 'supervisor' = 'listener') =>
		ask(`${servers.origins[audience]}${path}`, {
			method: 'POST',
			headers: { origin: servers.origins[audience], 'content-type': 'application/json', cookie },
			body: JSON.stringify(body),
		})
	const cookieOf = ({ headers }: { headers: { 'set-cookie'?: string[] | undefined } }) => headers['set-cookie']?.[0]?.split(';')[0] ?? ''
	const codeIn = (json: unknown) => z.parse(z.object({ error: z.object({ code: z.string() }) }), json).error.code
	const pendingIn = (json: unknown) =>
		z.parse(
			z.object({ data: z.object({ pending: z.object({ token: z.string(), setUp: z.nullable(z.object({ secret: z.string() })) }) }) }),
			json,
		).data.pending
	const codesIn = (json: unknown) => z.parse(z.object({ data: ownSignInRoutes.secondStep.result }), json).data.recoveryCodes ?? []
	const digitsOf = (secret: string, later = 0) =>
		new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: servers.signIns.clock.now() + later })
	/** One that is right by no luck. */
	const wrongFor = (secret: string) => {
		const right = [-30_000, 0, 30_000].map((later) => digitsOf(secret, later))
		return ['000000', '111111', '222222', '333333'].find((digits) => !right.includes(digits)) ?? ''
	}
	const showPassword = async () => pendingIn((await post('/api/sign-in', { signInName: 'sam', password })).json)
	const actions = async (count: number) => (await servers.signIns.audit.latest(count)).map(({ action }) => action)

	async function setUp() {
		const { token, setUp: made } = await showPassword()
		const secret = made?.secret ?? ''
		const answered = await post('/api/sign-in/second-step', { token, code: digitsOf(secret) })
		servers.signIns.advance(60_000)
		return { secret, codes: codesIn(answered.json), cookie: cookieOf(answered) }
	}

	it('[ID5] lets nobody in without one: it is set up on the way, with ten recovery codes', async () => {
		const first = await post('/api/sign-in', { signInName: 'sam', password })
		expect(first.headers['set-cookie']).toBeUndefined()
		const { token, setUp: made } = pendingIn(first.json)
		expect(made?.secret).toMatch(/^[A-Z2-7]{32}$/)
		const wrong = await post('/api/sign-in/second-step', { token, code: wrongFor(made?.secret ?? '') })
		expect(codeIn(wrong.json)).toBe('wrong_code')
		const right = await post('/api/sign-in/second-step', { token, code: digitsOf(made?.secret ?? '') })
		expect(new Set(codesIn(right.json)).size).toBe(10)
		expect(codesIn(right.json)[0]).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/)
		const me = await ask(`${servers.origins.listener}/api/me`, { headers: { cookie: cookieOf(right) } })
		expect(me.status).toBe(200)
		expect(await actions(3)).toEqual(['signed_in', 'second_step_set_up', 'second_step_refused'])
		// From now on the password leads to the question, and to no secret.
		expect((await showPassword()).setUp).toBeNull()
	})

	it('[ID7] takes a code once, whoever shows it, and none that is older', async () => {
		const { secret } = await setUp()
		const code = digitsOf(secret)
		const shown = await Promise.all(
			[1, 2, 3].map(async () => post('/api/sign-in/second-step', { token: (await showPassword()).token, code })),
		)
		expect(shown.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
		const older = await post('/api/sign-in/second-step', { token: (await showPassword()).token, code: digitsOf(secret, -30_000) })
		expect(codeIn(older.json)).toBe('wrong_code')
		servers.signIns.advance(60_000)
		const later = await post('/api/sign-in/second-step', { token: (await showPassword()).token, code: digitsOf(secret) })
		expect(later.status).toBe(200)
	})

	it('[ID6] gives a right password five tries and five minutes, and then says the same', async () => {
		const { secret } = await setUp()
		const { token } = await showPassword()
		for (let i = 0; i < 5; i += 1) {
			expect(codeIn((await post('/api/sign-in/second-step', { token, code: wrongFor(secret) })).json)).toBe('wrong_code')
		}
		expect(codeIn((await post('/api/sign-in/second-step', { token, code: digitsOf(secret) })).json)).toBe('sign_in_over')
		const late = await showPassword()
		servers.signIns.advance(5 * 60_000)
		expect(codeIn((await post('/api/sign-in/second-step', { token: late.token, code: digitsOf(secret) })).json)).toBe('sign_in_over')
		expect(codeIn((await post('/api/sign-in/second-step', { token: 'made up', code: '123456' })).json)).toBe('sign_in_over')
		// Nor does it open the other address.
		const elsewhere = await showPassword()
		const there = await post('/api/sign-in/second-step', { token: elsewhere.token, code: digitsOf(secret) }, '', 'supervisor')
		expect(codeIn(there.json)).toBe('sign_in_over')
	})

	it('[ID1] asks whoever has the password wrong for no second step', async () => {
		await setUp()
		const wrong = await post('/api/sign-in', { signInName: 'sam', password: 'a guess' })
		const unknown = await post('/api/sign-in', { signInName: 'nobody', password: 'a guess' })
		expect(wrong.json).toEqual(unknown.json)
		expect(codeIn(wrong.json)).toBe('wrong_name_or_password')
	})

	it('[ID8] takes each recovery code once, and none of those before new ones', async () => {
		const { codes, cookie } = await setUp()
		const [first = '', second = ''] = codes
		const show = async (code: string) => post('/api/sign-in/second-step', { token: (await showPassword()).token, code })
		expect((await show(first.toUpperCase().replaceAll('-', ' '))).status).toBe(200)
		expect(await actions(2)).toEqual(['signed_in', 'recovery_code_used'])
		expect(codeIn((await show(first)).json)).toBe('wrong_code')
		const own = await ask(`${servers.origins.listener}/api/own-sign-in`, { headers: { cookie } })
		expect(own.json).toMatchObject({ data: { signInName: 'sam', needsSecondStep: true, secondStep: { recoveryCodesLeft: 9 } } })
		expect(codeIn((await post('/api/own-sign-in/recovery-codes', { password: 'a guess' }, cookie)).json)).toBe('wrong_password')
		const renewed = await post('/api/own-sign-in/recovery-codes', { password }, cookie)
		const fresh = z.parse(z.object({ data: ownSignInRoutes.newRecoveryCodes.result }), renewed.json).data.recoveryCodes
		expect(fresh).toHaveLength(10)
		expect(codeIn((await show(second)).json)).toBe('wrong_code')
		expect((await show(fresh[9] ?? '')).status).toBe(200)
	})

	it('[ID10] changes the device only with the password and a code of the new one, and lets nobody go without where it must be', async () => {
		const { secret, cookie } = await setUp()
		expect(codeIn((await post('/api/own-sign-in/second-step', { password })).json)).toBe('not_signed_in')
		expect(codeIn((await post('/api/own-sign-in/second-step', { password: 'a guess' }, cookie)).json)).toBe('wrong_password')
		const begun = await post('/api/own-sign-in/second-step', { password }, cookie)
		const next = z.parse(z.object({ data: ownSignInRoutes.beginSecondStep.result }), begun.json).data.secret
		expect(codeIn((await post('/api/own-sign-in/second-step/confirm', { code: digitsOf(secret) }, cookie)).json)).toBe('wrong_code')
		const { token } = await showPassword()
		expect((await post('/api/sign-in/second-step', { token, code: digitsOf(secret) })).status).toBe(200)
		expect((await post('/api/own-sign-in/second-step/confirm', { code: digitsOf(next) }, cookie)).status).toBe(200)
		expect(codeIn((await post('/api/own-sign-in/second-step/confirm', { code: digitsOf(next) }, cookie)).json)).toBe('set_up_over')
		servers.signIns.advance(60_000)
		const show = async (from: string) => post('/api/sign-in/second-step', { token: (await showPassword()).token, code: digitsOf(from) })
		expect(codeIn((await show(secret)).json)).toBe('wrong_code')
		const signedIn = await show(next)
		expect(signedIn.status).toBe(200)
		expect(codeIn((await post('/api/own-sign-in/second-step/remove', { password }, cookieOf(signedIn))).json)).toBe('second_step_needed')
	})

	it('[ID9] keeps nothing by which a copy of what is stored would make codes, and logs none', async () => {
		const { secret, codes } = await setUp()
		const kept = await servers.signIns.secondStep.store.find(sam.id)
		const raw = Buffer.from(Secret.fromBase32(secret).bytes)
		expect(Buffer.from(kept?.sealedSecret ?? []).includes(raw)).toBe(false)
		const other = staffMember({})
		expect(servers.signIns.secondStep.vault.open(other.id, kept?.sealedSecret ?? new Uint8Array())).toBeNull()
		expect(new Uint8Array(servers.signIns.secondStep.vault.open(sam.id, kept?.sealedSecret ?? new Uint8Array()) ?? [])).toEqual(
			new Uint8Array(raw),
		)
		const everything = servers.logged.join('\n') + JSON.stringify(await servers.signIns.audit.latest(50))
		for (const told of [secret, ...codes, digitsOf(secret, -60_000)]) expect(everything).not.toContain(told)
	})
})

describe('where no second step must be', () => {
	it('[ID5] [ID10] signs in with the password alone, and asks whoever set one up until they take it away', async () => {
		await using servers = await audienceServers()
		await servers.signIns.staff.add(staffMember({ signInName: 'sam' }), await quickHasher.hash(password))
		const post = (path: string, body: unknown, cookie = '') =>
			ask(`${servers.origins.listener}${path}`, {
				method: 'POST',
				headers: { origin: servers.origins.listener, 'content-type': 'application/json', cookie },
				body: JSON.stringify(body),
			})
		const signIn = () => post('/api/sign-in', { signInName: 'sam', password })
		const cookie = (await signIn()).headers['set-cookie']?.[0]?.split(';')[0] ?? ''
		expect(cookie).not.toBe('')
		const begun = await post('/api/own-sign-in/second-step', { password }, cookie)
		const { secret } = z.parse(z.object({ data: ownSignInRoutes.beginSecondStep.result }), begun.json).data
		// A set-up that was only begun asks nobody for anything.
		expect((await signIn()).json).toHaveProperty('data.me')
		const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: servers.signIns.clock.now() })
		expect((await post('/api/own-sign-in/second-step/confirm', { code }, cookie)).status).toBe(200)
		expect((await signIn()).json).toHaveProperty('data.pending.setUp', null)
		expect((await post('/api/own-sign-in/second-step/remove', { password }, cookie)).status).toBe(200)
		expect((await signIn()).json).toHaveProperty('data.me')
	})
})
