import type { Reply } from '@akin/core/protocol/errors'
import * as z from 'zod/mini'

/** One of the tables in `core/protocol/http.ts`, by shape. */
export type Route = {
	readonly method: 'GET' | 'POST'
	readonly path: string
	readonly body: z.ZodMiniType
	readonly result: z.ZodMiniType
	readonly errors: readonly string[]
}

/** `no_answer`: the server could not be reached, or what answered was not it. */
export type RouteReply<R extends Route> = Reply<z.output<R['result']>, R['errors'][number] | 'no_answer'>

export type HttpOptions = {
	/** Default: the page's own origin. Node has none and must name it. */
	readonly origin?: string
	/** Default: the global one. Node hands in one that keeps cookies. */
	readonly fetch?: typeof fetch
	readonly timeoutMs?: number
}

/** Asks one route of our own origin, with the cookies that belong to it. Never rejects. */
export const callRoute = async <R extends Route>(route: R, body: z.input<R['body']>, options: HttpOptions = {}): Promise<RouteReply<R>> => {
	const ask = options.fetch ?? fetch
	try {
		const response = await ask(`${options.origin ?? ''}${route.path}`, {
			method: route.method,
			credentials: 'same-origin',
			cache: 'no-store',
			signal: AbortSignal.timeout(options.timeoutMs ?? 8_000),
			headers: {
				accept: 'application/json',
				...(route.method === 'POST' ? { 'content-type': 'application/json' } : {}),
				// A browser says it by itself and lets nobody else say it.
				...(options.origin === undefined ? {} : { origin: options.origin }),
			},
			...(route.method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
		})
		return readReply(route, response.status, await response.json().catch(() => undefined))
	} catch {
		return refusal('no_answer')
	}
}

const reply = z.union([
	z.object({ ok: z.literal(true), data: z.unknown() }),
	z.object({
		ok: z.literal(false),
		error: z.object({
			code: z.string(),
			message: z.string(),
			issues: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
			retryAfterMs: z.optional(z.number()),
		}),
	}),
])

const readReply = <R extends Route>(route: R, status: number, body: unknown): RouteReply<R> => {
	const parsed = z.safeParse(reply, body)
	if (!parsed.success) return refusal(status === 401 ? 'not_signed_in' : status === 429 ? 'rate_limited' : 'no_answer')
	// The codes a route may answer are declared beside it; the types of both ends come from there.
	if (!parsed.data.ok) return parsed.data as RouteReply<R>
	const data = z.safeParse(route.result, parsed.data.data)
	return data.success ? { ok: true, data: data.data as z.output<R['result']> } : refusal('no_answer')
}

const refusal = <C extends string>(code: C): { ok: false; error: { code: C; message: string } } => ({
	ok: false,
	error: { code, message: '' },
})
