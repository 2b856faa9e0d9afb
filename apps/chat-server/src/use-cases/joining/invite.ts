import type { SupervisorActor } from '@akin/core/access/actor'
import { expiryOf, type Invitation, type InvitedRole } from '@akin/core/joining/invitation'
import type { InvitationId, ProgrammeId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'

/** Who is signed in, with the role that says whether they run the place. */
export type OnBoard = { readonly actor: SupervisorActor; readonly role: 'supervisor' | 'coordinator' }

export type Invited = {
	readonly forName: string
	readonly as: InvitedRole
	readonly programmeIds: readonly ProgrammeId[]
	readonly maxCapacity: number
}

type InviteRefusal = 'coordinators_only' | 'programme_not_found' | 'programme_needed'

/** [JO1] [JO2] Lets somebody join. The link is in this answer and nowhere else. */
export async function invite(
	chat: Chat,
	{ actor, role }: OnBoard,
	invited: Invited,
): Promise<Result<{ readonly link: string; readonly invitation: Invitation }, InviteRefusal>> {
	if (role !== 'coordinator') return refused('coordinators_only')
	// A coordinator answers for all programmes, also for those that come later.
	const programmeIds = invited.as === 'coordinator' ? [] : [...new Set(invited.programmeIds)]
	if (invited.as !== 'coordinator' && programmeIds.length === 0) return refused('programme_needed')
	if (!programmeIds.every((id) => actor.programmeIds.includes(id))) return refused('programme_not_found')

	const now = chat.clock.now()
	const token = chat.secrets.newToken()
	const invitation: Invitation = {
		...{ id: chat.ids.next<InvitationId>(), forName: invited.forName, role: invited.as, programmeIds },
		...{ maxCapacity: invited.as === 'listener' ? invited.maxCapacity : 1, invitedBy: { id: actor.id, name: actor.name } },
		...{ invitedAt: now, expiresAt: expiryOf(now), end: null },
	}
	await chat.invitations.add(invitation, chat.secrets.hash(token))
	const detail = { invitation: invitation.id, role: invitation.role }
	await chat.audit.append([{ at: now, actorId: actor.id, action: 'staff_invited', conversationId: null, detail }])
	return ok({ link: linkOf(chat.deskOrigins, invitation.role, token), invitation })
}

/** [JO2] The secret stands behind the `#`; the desk of listeners has all its addresses there. */
const linkOf = (origins: Chat['deskOrigins'], role: InvitedRole, token: string): string =>
	role === 'listener' ? `${origins.listener}/#/join/${token}` : `${origins.supervisor}/join#${token}`

/** [JO3] The link stops working. */
export async function withdrawInvitation(
	chat: Chat,
	{ actor, role }: OnBoard,
	invitationId: InvitationId,
): Promise<Result<null, 'coordinators_only' | 'invitation_not_open'>> {
	if (role !== 'coordinator') return refused('coordinators_only')
	const now = chat.clock.now()
	if (!(await chat.invitations.withdraw(invitationId, actor.name, now))) return refused('invitation_not_open')
	const detail = { invitation: invitationId }
	await chat.audit.append([{ at: now, actorId: actor.id, action: 'invitation_withdrawn', conversationId: null, detail }])
	return ok(null)
}
