import type { SeekerSession, StaffAudience, StaffSession } from '../../ports/session-store.ts'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { SignIns } from './sign-ins.ts'
import { belongsTo } from './staff-places.ts'

export type SignedInStaff = { readonly member: StaffMember; readonly session: StaffSession }

/** Whose token this is, or null when there is none, or the session is over. */
export async function identifySeeker({ sessions, secrets, clock }: SignIns, token: string | null): Promise<SeekerSession | null> {
	return token === null ? null : sessions.findSeeker(secrets.hash(token), clock.now())
}

/**
 * Who signed in with this token at this origin, or null. Somebody suspended, or whose role no longer belongs here, is nobody, whatever
 * sessions are left.
 */
export async function identifyStaff(signIns: SignIns, audience: StaffAudience, token: string | null): Promise<SignedInStaff | null> {
	if (token === null) return null
	const { sessions, staff, secrets, clock } = signIns
	const session = await sessions.findStaff(secrets.hash(token), audience, clock.now())
	if (session === null) return null
	const member = await staff.find(session.staffId)
	if (member === null || member.suspendedAt !== null || !belongsTo(audience, member.role)) return null
	await sessions.touchStaff([session.id], clock.now())
	return { member, session }
}
