import type { Invitation } from '@akin/core/joining/invitation'
import type { InvitationId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { SecretHash } from './secrets.ts'
import type { StaffMember } from './staff-directory.ts'

export type Joining = {
	readonly hash: SecretHash
	readonly member: StaffMember
	readonly passwordHash: string
	/** [JO7] Of the rules they agreed to. */
	readonly rulesVersion: number
	readonly now: Instant
}

/** Who may join, by a link whose secret is kept as a hash only. */
export type InvitationStore = {
	add(invitation: Invitation, hash: SecretHash): Promise<void>
	find(hash: SecretHash): Promise<Invitation | null>
	/** Those that are open at this moment or were made after `since`, the latest first. */
	list(now: Instant, since: Instant): Promise<readonly Invitation[]>
	/** [AP8] Who joined after `since`. */
	joinedSince(since: Instant): Promise<ReadonlySet<StaffId>>
	/** False, and nothing changed, when it is not open any more. */
	withdraw(id: InvitationId, byName: string, now: Instant): Promise<boolean>
	/**
	 * [JO3] Makes the account and spends the invitation, both or neither. [JO11] Of two who would be called the same one joins, also where
	 * both do in the same moment by invitations of their own.
	 */
	join(joining: Joining): Promise<'joined' | 'not_open' | 'name_taken' | 'sign_in_name_taken'>
}
