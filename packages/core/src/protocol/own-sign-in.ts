import * as z from 'zod/mini'
import { browserNames } from '../identity/browser-name.ts'
import { route } from './route.ts'
import { count, done, instant, none, shortText, staffId } from './shapes.ts'

export const password = z.string().check(z.minLength(1), z.maxLength(400))
export const newPassword = z.string().check(z.minLength(12), z.maxLength(400))
/** Six digits or a recovery code, as it was typed. */
const typedCode = shortText(40)

export const me = z.object({
	id: staffId,
	name: z.string(),
	role: z.enum(['listener', 'supervisor', 'coordinator']),
	demo: z.boolean(),
	sessionEndsAt: instant,
})

/** What an app is set up with; `link` is the same as something to scan. */
const setUp = z.object({ secret: z.string(), link: z.string() })
export type SecondStepSetUp = z.output<typeof setUp>

/** What comes of a right password: signed in, or what is asked next. `token` is worth nothing without it, and is over after five minutes. */
export const begunSignIn = z.union([
	z.object({ me }),
	z.object({ pending: z.object({ token: z.string(), /** Null where it is set up already. */ setUp: z.nullable(setUp) }) }),
])
export type BegunSignIn = z.output<typeof begunSignIn>

const recoveryCodes = z.array(z.string())

/** Second steps at the door, and what staff see and change of their own sign-in. */
export const ownSignInRoutes = {
	/** [ID6] The code that goes with a right password. `recoveryCodes`: where it was set up by this, and shown this once. */
	secondStep: route({
		method: 'POST',
		path: '/api/sign-in/second-step',
		body: z.strictObject({ token: shortText(200), code: typedCode }),
		result: z.object({ me, recoveryCodes: z.nullable(recoveryCodes) }),
		errors: ['wrong_code', 'sign_in_over'],
	}),
	ownSignIn: route({
		method: 'GET',
		path: '/api/own-sign-in',
		body: none,
		result: z.object({
			signInName: z.string(),
			/** Nobody here signs in without one. */
			needsSecondStep: z.boolean(),
			secondStep: z.nullable(z.object({ setUpAt: instant, recoveryCodesLeft: count })),
			/** [ID13] `day`: its beginning, in UTC. `browser`: null where it is not known. */
			signIns: z.array(z.object({ id: z.string(), day: instant, browser: z.nullable(z.enum(browserNames)), isThis: z.boolean() })),
		}),
		errors: [],
	}),
	/** [ID12] */
	changePassword: route({
		method: 'POST',
		path: '/api/own-sign-in/password',
		body: z.strictObject({ password, next: newPassword }),
		result: done,
		errors: ['wrong_password', 'password_easily_guessed'],
	}),
	/** [ID13] One of theirs, or with null all but this one. */
	endSignIns: route({
		method: 'POST',
		path: '/api/own-sign-in/end',
		body: z.strictObject({ id: z.nullable(shortText(200)) }),
		result: done,
		errors: [],
	}),
	/** [ID10] Begins to set one up, in the place of the one there is. Nothing changes before a code of it was shown. */
	beginSecondStep: route({
		method: 'POST',
		path: '/api/own-sign-in/second-step',
		body: z.strictObject({ password }),
		result: setUp,
		errors: ['wrong_password'],
	}),
	confirmSecondStep: route({
		method: 'POST',
		path: '/api/own-sign-in/second-step/confirm',
		body: z.strictObject({ code: typedCode }),
		result: z.object({ recoveryCodes }),
		errors: ['wrong_code', 'set_up_over'],
	}),
	newRecoveryCodes: route({
		method: 'POST',
		path: '/api/own-sign-in/recovery-codes',
		body: z.strictObject({ password }),
		result: z.object({ recoveryCodes }),
		errors: ['wrong_password', 'no_second_step'],
	}),
	removeSecondStep: route({
		method: 'POST',
		path: '/api/own-sign-in/second-step/remove',
		body: z.strictObject({ password }),
		result: done,
		errors: ['wrong_password', 'second_step_needed'],
	}),
}
