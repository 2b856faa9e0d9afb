import type { WireError } from '@akin/core/protocol/errors'

export type HttpOptions = {
	/** Default: the page's own origin. Node has none and must name it. */
	readonly origin?: string
	/** Default: the global one. Node hands in one that keeps cookies. */
	readonly fetch?: typeof fetch
	readonly timeoutMs?: number
	/** The session's token, where a page has no cookie to keep it in. */
	readonly token?: string | null
}

export type Answered = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: WireError<string> }

/** Asks our own origin once, with the cookies that belong to it, and reads no more of the answer than whether it is one of ours. Never rejects. */
export const ask = async (
	{ method, path }: { readonly method: 'GET' | 'POST'; readonly path: string },
	body: unknown,
	options: HttpOptions = {},
): Promise<Answered> => {
	const request = options.fetch ?? fetch
	try {
		const response = await request(`${options.origin ?? ''}${path}`, {
			method,
			credentials: 'same-origin',
			cache: 'no-store',
			// Also what is asked while the page goes away.
			keepalive: true,
			signal: AbortSignal.timeout(options.timeoutMs ?? 8_000),
			headers: {
				accept: 'application/json',
				...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
				...(options.token == null ? {} : { authorization: `Bearer ${options.token}` }),
				// A browser says it by itself and lets nobody else say it.
				...(options.origin === undefined ? {} : { origin: options.origin }),
			},
			...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
		})
		const answer: unknown = await response.json().catch(() => undefined)
		if (isAnswer(answer)) return answer
		return refusal(response.status === 401 ? 'not_signed_in' : response.status === 429 ? 'rate_limited' : 'no_answer')
	} catch {
		return refusal('no_answer')
	}
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const isAnswer = (value: unknown): value is Answered =>
	isObject(value) &&
	(value.ok === true ? 'data' in value : value.ok === false && isObject(value.error) && typeof value.error.code === 'string')

export const refusal = <C extends string>(code: C): { ok: false; error: { code: C; message: string } } => ({
	ok: false,
	error: { code, message: '' },
})
