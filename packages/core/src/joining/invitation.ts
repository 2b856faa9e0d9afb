import type { InvitationId, ProgrammeId, StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'

export const staffRoles = ['listener', 'supervisor', 'coordinator'] as const
export type InvitedRole = (typeof staffRoles)[number]

/** [JO3] How long a link works. */
export const invitationDays = 7
const dayMs = 86_400_000

/** What became of an invitation, where something did. */
export type InvitationEnd =
	| { readonly kind: 'joined'; readonly staffId: StaffId; readonly at: Instant }
	| { readonly kind: 'withdrawn'; readonly byName: string; readonly at: Instant }

/** [JO1] That somebody may join, and as what. */
export type Invitation = {
	readonly id: InvitationId
	/** Whom it is for, in the words of whoever invites; only coordinators read it. */
	readonly forName: string
	readonly role: InvitedRole
	/** Empty for a coordinator, who answers for all of them. */
	readonly programmeIds: readonly ProgrammeId[]
	/** Conversations at once, 1 to 3. */
	readonly maxCapacity: number
	readonly invitedBy: { readonly id: StaffId; readonly name: string }
	readonly invitedAt: Instant
	readonly expiresAt: Instant
	readonly end: InvitationEnd | null
}

export const invitationStandings = ['open', 'over', 'used', 'withdrawn'] as const
export type InvitationStanding = (typeof invitationStandings)[number]

/** [JO3] [JO4] Whether its link still works, and if not, why. */
export function standingOf({ end, expiresAt }: Pick<Invitation, 'end' | 'expiresAt'>, now: Instant): InvitationStanding {
	if (end !== null) return end.kind === 'joined' ? 'used' : 'withdrawn'
	return now < expiresAt ? 'open' : 'over'
}

export const expiryOf = (invitedAt: Instant): Instant => invitedAt + invitationDays * dayMs

/** [JO7] Which rules of helping somebody agrees to. A higher number when what they say changes. */
export const helpingRulesVersion = 1 as const
