import { expiryOf, type Invitation } from '@akin/core/joining/invitation'
import { asId, type InvitationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { demoCoordinators, demoLearners } from './people.ts'

const yesterday = 24 * 3_600_000

/** Somebody who was invited yesterday and has not joined yet, so that coordinators see what that looks like. */
export function demoInvitation(now: Instant): Invitation {
	const [host] = demoCoordinators
	const [learner] = demoLearners
	if (!host || !learner) throw new Error('The demo world has no coordinator or no learner.')
	const invitedAt = now - yesterday
	return {
		...{ id: asId<InvitationId>('00000000-0000-4000-8000-000000000901'), forName: 'Rosa, from the autumn course', role: 'listener' },
		...{ programmeIds: learner.programmeIds, maxCapacity: 1, invitedBy: { id: host.id, name: host.name } },
		...{ invitedAt, expiresAt: expiryOf(invitedAt), end: null },
	}
}
