import * as z from 'zod/mini'
import { seekerPaths } from './seeker-paths.ts'
import { done, instant, programmeSummary, shortText, staffId } from './shapes.ts'

/** One HTTP exchange: JSON in, JSON out, on the origin of the audience named. */
export const route = <B extends z.ZodMiniType, R extends z.ZodMiniType, const E extends readonly string[]>(r: {
	method: 'GET' | 'POST'
	path: `/api/${string}`
	body: B
	result: R
	errors: E
}) => r

const nothing = z.strictObject({})
const ticket = z.object({
	/** Spent by the first socket that shows it, worthless after 30 s. */
	ticket: z.string(),
	expiresAt: instant,
})

export const seekerRoutes = {
	programmes: route({
		...seekerPaths.programmes,
		body: nothing,
		result: z.object({ programmes: z.array(programmeSummary), demo: z.boolean() }),
		errors: [],
	}),
	/**
	 * Starts an anonymous session, or answers that there is one. The token travels in an HttpOnly cookie only, and for a page inside another one,
	 * where there are no cookies, in this answer: then it is always a new session, and the page hands it on as a bearer.
	 */
	startSession: route({
		...seekerPaths.startSession,
		body: z.strictObject({ inFrame: z.optional(z.boolean()) }),
		result: z.object({ expiresAt: instant, token: z.optional(z.string()) }),
		errors: [],
	}),
	socketTicket: route({ ...seekerPaths.socketTicket, body: nothing, result: ticket, errors: [] }),
	/** Leave this page: ends the session at once. Sent as a beacon, so the body may be empty. */
	leave: route({ ...seekerPaths.leave, body: z.optional(z.unknown()), result: done, errors: [] }),
}

const signInName = z.string().check(z.minLength(1), z.maxLength(120))
const password = z.string().check(z.minLength(1), z.maxLength(400))
const me = z.object({
	id: staffId,
	name: z.string(),
	role: z.enum(['listener', 'supervisor', 'coordinator']),
	demo: z.boolean(),
	sessionEndsAt: instant,
})

export const staffRoutes = {
	signIn: route({
		method: 'POST',
		path: '/api/sign-in',
		body: z.strictObject({ signInName, password }),
		result: z.object({ me }),
		errors: ['wrong_name_or_password', 'wrong_place'],
	}),
	signOut: route({ method: 'POST', path: '/api/sign-out', body: nothing, result: done, errors: [] }),
	me: route({ method: 'GET', path: '/api/me', body: nothing, result: z.object({ me }), errors: [] }),
	socketTicket: route({ method: 'POST', path: '/api/socket-ticket', body: nothing, result: ticket, errors: [] }),
	/** What the sign-in page needs before anybody is known. */
	welcome: route({
		method: 'GET',
		path: '/api/welcome',
		body: nothing,
		result: z.object({ demo: z.boolean(), needsFirstCoordinator: z.boolean() }),
		errors: [],
	}),
}

export const supervisorRoutes = {
	...staffRoutes,
	/** Makes the first coordinator with the one-time token printed on the server's console. */
	firstCoordinator: route({
		method: 'POST',
		path: '/api/first-coordinator',
		body: z.strictObject({
			token: shortText(200),
			name: z.string().check(z.minLength(1), z.maxLength(60)),
			signInName,
			password: z.string().check(z.minLength(12), z.maxLength(400)),
		}),
		result: z.object({ me }),
		errors: ['token_not_valid'],
	}),
}
