import type { BrowserName } from '@akin/core/identity/browser-name'
import type { SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { SecretHash } from './secrets.ts'

export type Audience = 'seeker' | 'listener' | 'supervisor'
export type StaffAudience = Exclude<Audience, 'seeker'>

/** One anonymous sign-in. Nothing in it says who it is or where from. */
export type SeekerSession = {
	readonly id: SeekerSessionId
	readonly startedAt: Instant
	/** When it ends whatever happens. It ends earlier when no socket of it is seen for a while. */
	readonly endsAt: Instant
}

export type StaffSession = {
	/** Random, and worth nothing to whoever reads it. */
	readonly id: string
	readonly staffId: StaffId
	readonly audience: StaffAudience
	readonly startedAt: Instant
	readonly endsAt: Instant
}

/** A sign-in as its owner sees it. */
export type OwnSignIn = Pick<StaffSession, 'id' | 'startedAt'> & { readonly browser: BrowserName | null }

/** Whose socket a ticket opens. */
export type Principal =
	| { readonly kind: 'seeker'; readonly sessionId: SeekerSessionId }
	| { readonly kind: 'staff'; readonly staffId: StaffId; readonly sessionId: string }

/**
 * Who is signed in. Keeps hashes of tokens only. A session that is over (late, idle or ended) is not found, whether or not it has been
 * swept away yet. How long may pass is given to the store as its `SessionLimits`. Whether somebody is suspended is the directory's to say.
 */
export type SessionStore = {
	addSeeker(tokenHash: SecretHash, session: SeekerSession): Promise<void>
	findSeeker(tokenHash: SecretHash, now: Instant): Promise<SeekerSession | null>
	/** These sessions have a socket at `now`. Ended ones stay ended. */
	touchSeeker(ids: readonly SeekerSessionId[], now: Instant): Promise<void>
	/** Ends it at once, with its unspent tickets. Ending what has ended does nothing. */
	endSeeker(id: SeekerSessionId): Promise<void>
	/** Forgets those that are over and names them, each exactly once across nodes. */
	sweepSeekers(now: Instant): Promise<readonly SeekerSessionId[]>

	addStaff(tokenHash: SecretHash, session: StaffSession, browser?: BrowserName): Promise<void>
	/** [ID13] The standing sign-ins of somebody, the latest first. */
	ofStaff(staffId: StaffId, now: Instant): Promise<readonly OwnSignIn[]>
	findStaff(tokenHash: SecretHash, audience: StaffAudience, now: Instant): Promise<StaffSession | null>
	/** These sessions were used at `now`: a request, or a connected socket. */
	touchStaff(ids: readonly string[], now: Instant): Promise<void>
	endStaff(id: string): Promise<void>
	/** Ends every session of somebody: suspended, or their role has changed. Names the sessions ended. */
	endAllOfStaff(staffId: StaffId): Promise<readonly string[]>
	/** Forgets those that are over and names them, each exactly once across nodes. */
	sweepStaff(now: Instant): Promise<readonly StaffSession[]>

	addTicket(hash: SecretHash, audience: Audience, principal: Principal, expiresAt: Instant): Promise<void>
	/**
	 * The principal, for the first who asks in time and for the right audience while the session still stands, which is thereby seen; null for
	 * everybody else.
	 */
	spendTicket(hash: SecretHash, audience: Audience, now: Instant): Promise<Principal | null>
	sweepTickets(now: Instant): Promise<void>
}
