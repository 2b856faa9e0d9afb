import type { BrowserName } from '@akin/core/identity/browser-name'
import type { StaffId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { StaffAudience } from '../../ports/session-store.ts'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { RateLimited } from '../rate-limited.ts'
import { type BegunStaffSession, beginStaffSession } from '../session/begin-staff-session.ts'
import type { SignIns } from '../session/sign-ins.ts'
import { findInvitation, type NoInvitation } from './find-invitation.ts'

export type SignUp = {
	readonly token: string
	readonly name: string
	readonly signInName: string
	readonly password: string
	readonly languages: readonly string[]
	readonly topics: readonly string[]
	readonly rulesVersion: number
}

/** [JO5] [JO6] [JO9] [JO11] Makes the account that the invitation allows, and signs in. A refusal leaves the invitation as it was. */
export async function join(
	signIns: SignIns,
	audience: StaffAudience,
	{ token, name, signInName, password, languages, topics, rulesVersion }: SignUp,
	browser?: BrowserName,
): Promise<
	Result<BegunStaffSession, NoInvitation | { readonly code: 'sign_in_name_taken' | 'name_taken' | 'password_easily_guessed' } | RateLimited>
> {
	const { clock, ids, hasher, easilyGuessed, secrets, audit, staff, invitations, programmes } = signIns
	const found = await findInvitation(signIns, audience, token)
	if (!found.ok) return found
	if (easilyGuessed(password, [name, signInName])) return refused({ code: 'password_easily_guessed' })
	const { id, role, programmeIds, maxCapacity, invitedBy } = found.value
	const offered = new Set(
		(await programmes.all()).filter((one) => programmeIds.includes(one.id)).flatMap((one) => one.topics.map(({ code }) => code)),
	)
	const host = await staff.find(invitedBy.id)
	const member: StaffMember = {
		...{ id: ids.next<StaffId>(), signInName, name, role, programmeIds, maxCapacity, suspendedAt: null, endedAt: null },
		// Whoever joins a demo belongs to it: it would not start again with anybody else in it.
		demo: host?.demo ?? false,
		languages: [...new Set(languages)],
		// Of listeners only, and nothing that none of their programmes knows.
		topics: role === 'listener' ? [...new Set(topics)].filter((code) => offered.has(code)) : [],
	}
	const passwordHash = await hasher.hash(password)
	const now = clock.now()
	const outcome = await invitations.join({ hash: secrets.hash(token), member, passwordHash, rulesVersion, now })
	if (outcome === 'name_taken' || outcome === 'sign_in_name_taken') return refused({ code: outcome })
	// Somebody was faster, or it ran out while the password was hashed.
	if (outcome === 'not_open') return refused({ code: 'invitation_used' })
	const detail = { invitation: id, role, rules: rulesVersion }
	await audit.append([{ at: now, actorId: member.id, action: 'staff_joined', conversationId: null, detail }])
	return ok(await beginStaffSession(signIns, audience, member, browser))
}
