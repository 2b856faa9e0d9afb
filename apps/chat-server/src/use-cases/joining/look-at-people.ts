import { type Invitation, standingOf } from '@akin/core/joining/invitation'
import type { PeopleView, ShownInvitation } from '@akin/core/protocol/joining'
import type { Instant } from '@akin/core/support/instant'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import type { OnBoard } from './invite.ts'

/** How long an invitation that has ended is still shown. */
const shownForMs = 30 * 86_400_000

/** [JO1] Who works here, and who may join. */
export async function lookAtPeople(chat: Chat, { actor, role }: OnBoard): Promise<Result<PeopleView, 'coordinators_only'>> {
	if (role !== 'coordinator') return refused('coordinators_only')
	const now = chat.clock.now()
	// Read anew: somebody who joined a moment ago is looked for here first.
	const [people, invitations, programmes, whoHasOne] = await Promise.all([
		chat.staff.all(),
		chat.invitations.list(now, now - shownForMs),
		chat.programmes.all(),
		chat.secondSteps.whoHasOne(),
	])
	const shown = invitations.map((one) => shownInvitation(one, now))
	return ok({
		people: people.map(({ id, name, signInName, role: job, languages, programmeIds, suspendedAt, endedAt, demo }) => ({
			...{ id, name, signInName, role: job, languages: [...languages], programmeIds: [...programmeIds] },
			...{ suspended: suspendedAt !== null, ended: endedAt !== null, demo, secondStep: whoHasOne.has(id) },
		})),
		invitations: [...shown.filter(({ standing }) => standing === 'open'), ...shown.filter(({ standing }) => standing !== 'open')],
		programmes: programmes.filter(({ id }) => actor.programmeIds.includes(id)).map(({ id, name }) => ({ id, name })),
	})
}

export const shownInvitation = (invitation: Invitation, now: Instant): ShownInvitation => {
	const { id, forName, role, programmeIds, maxCapacity, invitedBy, invitedAt, expiresAt } = invitation
	return {
		...{ id, forName, role, programmeIds: [...programmeIds], maxCapacity, byName: invitedBy.name, invitedAt, expiresAt },
		standing: standingOf(invitation, now),
	}
}
