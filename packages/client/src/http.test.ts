import { seekerRoutes, staffRoutes } from '@akin/core/protocol/http'
import { describe, expect, test } from 'vitest'
import { callRoute } from './http.ts'

const answering = (status: number, body: unknown) => {
	const asked: { url: string; init: RequestInit | undefined }[] = []
	const fetch = async (url: RequestInfo | URL, init?: RequestInit) => {
		asked.push({ url: String(url), init })
		return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
	}
	return { fetch, asked }
}

describe('callRoute', () => {
	test('posts JSON to its own origin with the cookies that belong there', async () => {
		const { fetch, asked } = answering(200, { ok: true, data: { ticket: 't', expiresAt: 5 } })
		expect(await callRoute(seekerRoutes.socketTicket, {}, { fetch })).toEqual({ ok: true, data: { ticket: 't', expiresAt: 5 } })
		expect(asked).toMatchObject([{ url: '/api/socket-ticket', init: { method: 'POST', credentials: 'same-origin', body: '{}' } }])
	})

	test('a refusal is data, whatever the status', async () => {
		const { fetch } = answering(401, { ok: false, error: { code: 'wrong_name_or_password', message: 'no' } })
		const reply = await callRoute(staffRoutes.signIn, { signInName: 'a', password: 'b' }, { fetch })
		expect(reply).toMatchObject({ ok: false, error: { code: 'wrong_name_or_password' } })
	})

	test.each([
		[401, '', 'not_signed_in'],
		[429, 'slow down', 'rate_limited'],
		[502, '<html>bad gateway</html>', 'no_answer'],
		[200, '<html>welcome to this hotel’s network</html>', 'no_answer'],
		[200, { ok: true, data: { something: 'else' } }, 'no_answer'],
	])('%i with %j is %s', async (status, body, code) => {
		const { fetch } = answering(status, body)
		expect(await callRoute(seekerRoutes.socketTicket, {}, { fetch })).toMatchObject({ ok: false, error: { code } })
	})

	test('no network: no_answer, not an exception', async () => {
		const fetch = async () => {
			throw new TypeError('failed to fetch')
		}
		expect(await callRoute(seekerRoutes.programmes, {}, { fetch })).toMatchObject({ ok: false, error: { code: 'no_answer' } })
	})
})
