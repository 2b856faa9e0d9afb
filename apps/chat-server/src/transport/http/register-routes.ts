import { randomUUID } from 'node:crypto'
import { browserNameOf } from '@akin/core/identity/browser-name'
import type { Result } from '@akin/core/support/result'
import type { Express, Request, Response } from 'express'
import * as z from 'zod/mini'
import type { Logger } from '../../observability/logger.ts'
import type { Audience } from '../../ports/session-store.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'
import { readAgreed } from '../read-agreed.ts'
import type { Door } from '../socket/admission.ts'
import { isAllowedOrigin, isAllowedPlainPost } from './allowed-origin.ts'
import { answer, refuse } from './answer.ts'
import { clearLeaveMark, clearToken, hasLeaveMark, readToken, setToken } from './cookies.ts'
import { readJsonBody } from './json-body.ts'
import type { Refusal } from './refusal.ts'
import type { RequestSource } from './request-sources.ts'
import type { Answer, Call, Route, RouteHandlers, Routes } from './routes.ts'

export type Doors = { readonly session: Door; readonly ticket: Door }
export type GuardOptions = {
	readonly audience: Audience
	readonly origins: readonly string[]
	readonly logger: Logger
	readonly doors: Doors
	/** Left out, nobody looks where requests come from. */
	readonly sourceOf?: RequestSource
}
/** The routes by which people arrive. All others, leaving above all, are never refused for being too many. */
const doorOf: Readonly<Record<string, keyof Doors>> = {
	...{ startSession: 'session', signIn: 'session', firstCoordinator: 'session' },
	socketTicket: 'ticket',
}

type Handler = (call: Call, body: unknown) => Promise<Result<Answer<unknown>, Refusal>>

/**
 * The only place where requests become typed calls and where outcomes become answers. Origin, method and body are checked before a handler
 * runs; whatever a handler throws is logged once and told as `internal`, or `unavailable` when a store cannot be reached.
 */
export function registerRoutes<R extends Routes>(app: Express, routes: R, handlers: RouteHandlers<R>, options: GuardOptions): void {
	for (const [name, route] of Object.entries<Route>(routes)) {
		// `RouteHandlers` has checked the pair; TypeScript loses it in the loop.
		const handle = handlers[name] as unknown as Handler
		app.all(route.path, (request, response) => guarded(name, route, handle, options, request, response))
	}
	app.all(/^\/api(?:\/|$)/, (_request, response) => refuse(response, { code: 'unknown_command' }))
}

async function guarded(
	name: string,
	route: Route,
	handle: Handler,
	options: GuardOptions,
	request: Request,
	response: Response,
): Promise<void> {
	const { audience, origins, logger, doors, sourceOf } = options
	const startedAt = performance.now()
	const line = (outcome: 'ok' | 'refused' | 'fault', code?: string) => ({
		route: name,
		role: audience,
		requestId: randomUUID(),
		durationMs: Math.round(performance.now() - startedAt),
		outcome,
		...(code === undefined ? {} : { code }),
	})
	const refused = (refusal: Refusal, how: Parameters<typeof refuse>[2] = {}) => {
		refuse(response, refusal, how)
		logger.debug('request_answered', line('refused', refusal.code))
	}

	if (request.method !== route.method) {
		response.set('Allow', route.method)
		return refused({ code: 'unknown_command' }, { status: 405 })
	}
	const bodyless = z.safeParse(route.body, undefined).success
	if (route.method === 'POST' && !hasAllowedOrigin(request, origins, bodyless)) {
		logger.warn('foreign_origin_refused', line('refused'))
		return refused(
			{ code: 'invalid_payload' },
			{ status: 403, issues: [{ path: '', message: 'The request does not come from one of our pages.' }] },
		)
	}

	const door = doorOf[name]
	const waitMs = door === undefined ? 0 : doors[door]()
	if (waitMs > 0) {
		// Behind the next connection may stand another node.
		response.set('Connection', 'close')
		return refused({ code: 'busy', retryAfterMs: waitMs })
	}

	try {
		const raw = route.method === 'GET' ? { kind: 'read' as const, body: request.query } : await readJsonBody(request, response)
		if (raw.kind === 'refused') {
			return refused({ code: 'invalid_payload' }, { status: raw.status, issues: [{ path: '', message: raw.why }] })
		}
		const parsed = readAgreed(route.body, raw.kind === 'read' ? raw.body : undefined)
		if (!parsed.success) {
			const issues = parsed.issues.slice(0, 20).map(({ path, message }) => ({ path: path.join('.'), message }))
			return refused({ code: 'invalid_payload' }, { issues })
		}

		const call: Call = {
			...{ token: readToken(request, audience), left: audience === 'seeker' && hasLeaveMark(request) },
			source: sourceOf?.(request) ?? null,
			browser: browserNameOf(request.headers['user-agent']),
		}
		const result = await handle(call, parsed.data)
		if (!result.ok) return refused(result.error)
		const { data, cookie, hasLeft } = result.value
		if (cookie === 'clear') clearToken(response, audience)
		else if (cookie !== undefined) setToken(response, audience, cookie.set)
		// No word of storage: the page keeps nothing but a plan somebody chose to keep, which leaving fast must not take from them.
		if (hasLeft === true) clearLeaveMark(response)
		// Parsing what goes out leaves only what the contract names.
		answer(response, z.parse(route.result, data))
		logger.debug('request_answered', line('ok'))
	} catch (error) {
		const code = error instanceof StoreUnavailable ? 'unavailable' : 'internal'
		logger.error('request_failed', line('fault', code), error)
		refuse(response, { code })
	}
}

const hasAllowedOrigin = ({ headers }: Request, origins: readonly string[], bodyless: boolean): boolean => {
	const site = headers['sec-fetch-site']
	const secFetchSite = typeof site === 'string' ? site : undefined
	return bodyless ? isAllowedPlainPost(headers.origin, secFetchSite, origins) : isAllowedOrigin(headers.origin, origins)
}
