import type { Reply } from '@akin/core/protocol/errors'
import * as z from 'zod/mini'
import { ask, type HttpOptions, refusal } from './ask.ts'

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

/** Asks one route of our own origin, with the cookies that belong to it. Never rejects. */
export const callRoute = async <R extends Route>(route: R, body: z.input<R['body']>, options: HttpOptions = {}): Promise<RouteReply<R>> => {
	const answer = await ask(route, body, options)
	// The codes a route may answer are declared beside it; the types of both ends come from there.
	if (!answer.ok) return answer as RouteReply<R>
	const data = z.safeParse(route.result, answer.data)
	return data.success ? { ok: true, data: data.data as z.output<R['result']> } : refusal('no_answer')
}
