import * as z from 'zod/mini'
import { helpingRulesVersion, staffRoles } from '../joining/invitation.ts'
import { begunSignIn, me, newPassword, ownSignInRoutes, password } from './own-sign-in.ts'
import { route } from './route.ts'
import { seekerPaths } from './seeker-paths.ts'
import { clearText, done, instant, language, programmeSummary, shortText, topicCode } from './shapes.ts'

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
/** Of an account to be made: spaces at its ends would look the same and be another name. */
const joiningName = clearText(1, 120).check(z.regex(/^\S(.*\S)?$/))
const calledName = clearText(1, 60)
const invitationToken = shortText(200)
const whyNoInvitation = ['invitation_not_found', 'invitation_over', 'invitation_used', 'invitation_withdrawn'] as const
export const staffRoutes = {
	...ownSignInRoutes,
	signIn: route({
		method: 'POST',
		path: '/api/sign-in',
		body: z.strictObject({ signInName, password }),
		result: begunSignIn,
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
	/** [JO4] What somebody who was invited joins, or why not. */
	invitation: route({
		method: 'POST',
		path: '/api/invitation',
		body: z.strictObject({ token: invitationToken }),
		result: z.object({
			...{ forName: z.string(), role: z.enum(staffRoles), byName: z.string(), expiresAt: instant },
			programmes: z.array(
				z.object({
					...{ name: z.string(), languages: z.array(z.string()) },
					topics: z.array(z.object({ code: topicCode, label: z.string() })),
				}),
			),
		}),
		errors: whyNoInvitation,
	}),
	/** [JO5] Spends the invitation and signs in. */
	join: route({
		method: 'POST',
		path: '/api/join',
		body: z.strictObject({
			...{ token: invitationToken, name: calledName, signInName: joiningName, password: newPassword },
			...{ languages: z.array(language).check(z.minLength(1), z.maxLength(20)), topics: z.array(topicCode).check(z.maxLength(60)) },
			/** [JO7] Of the rules that were shown and agreed to. */
			rulesVersion: z.literal(helpingRulesVersion),
		}),
		result: begunSignIn,
		errors: [...whyNoInvitation, 'sign_in_name_taken', 'name_taken', 'password_easily_guessed'],
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
			name: calledName,
			signInName: joiningName,
			password: newPassword,
		}),
		result: begunSignIn,
		errors: ['token_not_valid', 'password_easily_guessed'],
	}),
}
