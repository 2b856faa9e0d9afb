import type { BrowserName } from '@akin/core/identity/browser-name'
import type { Result } from '@akin/core/support/result'
import type * as z from 'zod/mini'
import type { Refusal } from './refusal.ts'

/** A table of `core/protocol/http.ts`, by shape. */
export type Route = {
	readonly method: 'GET' | 'POST'
	readonly path: `/api/${string}`
	readonly body: z.ZodMiniType
	readonly result: z.ZodMiniType
	readonly errors: readonly string[]
}
export type Routes = Readonly<Record<string, Route>>

/**
 * What a handler is told besides the body: who asks is in the cookie only, never in the payload. `left`: the browser says that somebody left in a
 * hurry, so whatever session it brings is not to be opened again. `source`: a keyed hash of where the request comes from, for limits.
 * `browser`: one of five names.
 */
export type Call = {
	readonly token: string | null
	readonly left: boolean
	readonly source: string | null
	readonly browser: BrowserName
}

/** `cookie` sets the session's token or takes it away; left out, nothing changes. */
export type Answer<Data> = { readonly data: Data; readonly cookie?: { readonly set: string } | 'clear'; readonly hasLeft?: boolean }

/** One handler per route. A route added to the contract without a handler, or a refusal it does not declare, is a compile error. */
export type RouteHandlers<R extends Routes> = {
	readonly [Name in keyof R]: (
		call: Call,
		body: z.output<R[Name]['body']>,
	) => Promise<Result<Answer<z.input<R[Name]['result']>>, Refusal<R[Name]['errors'][number]>>>
}
