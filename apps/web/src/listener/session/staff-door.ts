import type { staffRoutes } from '@akin/core/protocol/http'
import type * as z from 'zod/mini'

export type Me = z.output<typeof staffRoutes.me.result>['me']
export type Welcome = z.output<typeof staffRoutes.welcome.result>
export type SignInReply =
	| { readonly ok: true; readonly me: Me }
	| { readonly ok: false; readonly code: string; readonly retryAfterMs?: number | undefined }

/** Signing in and out over HTTP; the cookie is the browser's and cannot be read from here. */
export interface StaffDoor {
	/** Null when the server cannot be reached. */
	readonly welcome: () => Promise<Welcome | null>
	/** Null when nobody is signed in, or the server cannot be reached. */
	readonly me: () => Promise<Me | null>
	readonly signIn: (signInName: string, password: string) => Promise<SignInReply>
	readonly signOut: () => Promise<void>
}
