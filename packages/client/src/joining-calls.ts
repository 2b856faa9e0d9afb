import type { PayloadInput } from '@akin/core/protocol/contract'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { InvitationId } from '@akin/core/support/ids'
import type { CallReply, Link } from './link.ts'

type Answer<N extends keyof SupervisorContract['commands'] & string> = Promise<CallReply<SupervisorContract, N>>

/** Who works here, and who may join: for coordinators. */
export type JoiningCalls = {
	readonly lookAtPeople: () => Answer<'people:look'>
	/** The link is in this answer and never again. */
	readonly invite: (invited: PayloadInput<SupervisorContract, 'people:invite'>) => Answer<'people:invite'>
	readonly withdrawInvitation: (invitationId: InvitationId) => Answer<'people:withdraw-invitation'>
}

export const joiningCalls = (link: Link<SupervisorContract>): JoiningCalls => ({
	lookAtPeople: () => link.call('people:look', {}),
	invite: (invited) => link.call('people:invite', invited),
	withdrawInvitation: (invitationId) => link.call('people:withdraw-invitation', { invitationId }),
})
