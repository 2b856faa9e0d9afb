import type { SeekerSessionId } from '@akin/core/support/ids'
import type { Audience, StaffAudience } from '../../ports/session-store.ts'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { SignIns } from './sign-ins.ts'
import { belongsTo } from './staff-places.ts'

export type SocketOwner =
	| { readonly kind: 'seeker'; readonly sessionId: SeekerSessionId }
	| { readonly kind: 'staff'; readonly member: StaffMember; readonly sessionId: string }

/** Who may open a socket of this audience with this ticket; null for a ticket that is spent, late, made up or for another audience. */
export async function spendSocketTicket(
	signIns: SignIns,
	{ ticket, audience }: { readonly ticket: string; readonly audience: Audience },
): Promise<SocketOwner | null> {
	const { sessions, secrets, clock } = signIns
	const principal = await sessions.spendTicket(secrets.hash(ticket), audience, clock.now())
	if (principal === null) return null
	if (principal.kind === 'seeker') return principal
	const member = audience === 'seeker' ? null : await memberAt(signIns, audience, principal.staffId)
	return member && { kind: 'staff', member, sessionId: principal.sessionId }
}

async function memberAt({ staff }: SignIns, audience: StaffAudience, id: StaffMember['id']): Promise<StaffMember | null> {
	const member = await staff.find(id)
	return member !== null && member.suspendedAt === null && belongsTo(audience, member.role) ? member : null
}
