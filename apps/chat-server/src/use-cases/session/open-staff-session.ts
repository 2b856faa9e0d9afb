import type { BrowserName } from '@akin/core/identity/browser-name'
import type { StaffAudience, StaffSession } from '../../ports/session-store.ts'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { SignIns } from './sign-ins.ts'

export type OpenedStaffSession = { readonly member: StaffMember; readonly session: StaffSession; readonly token: string }

/** Signs somebody in who has shown who they are; `token` goes into the cookie and nowhere else. */
export async function openStaffSession(
	{ sessions, secrets, clock, limits, audit }: SignIns,
	audience: StaffAudience,
	member: StaffMember,
	browser?: BrowserName,
): Promise<OpenedStaffSession> {
	const now = clock.now()
	const token = secrets.newToken()
	// Shown to nobody, so a name for it need not be a UUID; it must only be new.
	const session: StaffSession = {
		id: secrets.newToken(),
		staffId: member.id,
		audience,
		startedAt: now,
		endsAt: now + limits.staffLongestMs,
	}
	await sessions.addStaff(secrets.hash(token), session, browser)
	await audit.append([{ at: now, actorId: member.id, action: 'signed_in', conversationId: null, detail: { audience } }])
	return { member, session, token }
}
