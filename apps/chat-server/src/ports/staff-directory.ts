import type { ProgrammeId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { SecretHash } from './secrets.ts'

export type StaffRole = 'listener' | 'supervisor' | 'coordinator'

/** Somebody who works here. `topics` is what they have lived through themselves, in the topic codes of their programmes. */
export type StaffMember = {
	readonly id: StaffId
	/** What they type to sign in; compared without regard to case. */
	readonly signInName: string
	/** What others read. */
	readonly name: string
	readonly role: StaffRole
	readonly languages: readonly string[]
	readonly topics: readonly string[]
	readonly programmeIds: readonly ProgrammeId[]
	/** The most conversations at once they have the right to. */
	readonly maxCapacity: number
	readonly demo: boolean
	readonly suspendedAt: Instant | null
	/** [AP11] For good; then they are suspended as well. */
	readonly endedAt: Instant | null
}

export type StaffDirectory = {
	find(id: StaffId): Promise<StaffMember | null>
	/** Unknown ids are absent from the answer. */
	findMany(ids: readonly StaffId[]): Promise<ReadonlyMap<StaffId, StaffMember>>
	findBySignInName(signInName: string): Promise<{ readonly member: StaffMember; readonly passwordHash: string } | null>
	/** Everybody, by name. */
	all(): Promise<readonly StaffMember[]>
	/** False, and nothing changed, when the id or the sign-in name is taken. */
	add(member: StaffMember, passwordHash: string): Promise<boolean>
	/**
	 * From `at` on they may do nothing; null lifts it, unless the account was ended. Whoever calls this ends their sessions as well.
	 * [AP12] The last coordinator who may work stays, of two at once as well.
	 */
	suspend(id: StaffId, at: Instant | null): Promise<'done' | 'last_coordinator' | 'ended'>
	/** [AP11] The same, for good; what they had lived through is forgotten. */
	end(id: StaffId, at: Instant): Promise<'done' | 'last_coordinator'>
	/** [ID12] False when the hash is not the one from before any more: of two at once one. */
	changePassword(id: StaffId, from: string, to: string): Promise<boolean>
	hasCoordinator(): Promise<boolean>

	/** Replaces any earlier token for the first coordinator: only the link printed last works. */
	setFirstCoordinatorToken(hash: SecretHash, expiresAt: Instant): Promise<void>
	/** Adds the first coordinator and spends the token, both or neither; false when the token is wrong, spent or late, or there already is one. */
	addFirstCoordinator(hash: SecretHash, member: StaffMember, passwordHash: string, now: Instant): Promise<boolean>
}
