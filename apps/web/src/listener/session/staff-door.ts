import type { staffRoutes } from '@akin/core/protocol/http'
import type { BegunSignIn } from '@akin/core/protocol/own-sign-in'
import type * as z from 'zod/mini'

export type Me = z.output<typeof staffRoutes.me.result>['me']
export type Welcome = z.output<typeof staffRoutes.welcome.result>
export type SignInReply =
	| { readonly ok: true; readonly me: Me }
	/** The password was right, and something follows it. */
	| { readonly ok: 'pending'; readonly pending: PendingSignIn }
	| { readonly ok: false; readonly code: string; readonly retryAfterMs?: number | undefined }

export type PendingSignIn = Extract<BegunSignIn, { readonly pending: unknown }>['pending']
export type SecondStepReply =
	| { readonly ok: true; readonly me: Me; readonly recoveryCodes: readonly string[] | null }
	| { readonly ok: false; readonly code: string }

/** Signing in and out over HTTP; the cookie is the browser's and cannot be read from here. */
export interface StaffDoor {
	/** Null when the server cannot be reached. */
	readonly welcome: () => Promise<Welcome | null>
	/** Null when nobody is signed in, or the server cannot be reached. */
	readonly me: () => Promise<Me | null>
	readonly signIn: (signInName: string, password: string) => Promise<SignInReply>
	readonly secondStep: (token: string, code: string) => Promise<SecondStepReply>
	readonly signOut: () => Promise<void>
}
