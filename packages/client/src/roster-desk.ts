import type { BlockHours, BlockReason } from '@akin/core/block/block'
import type { PayloadInput } from '@akin/core/protocol/contract'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { BlockId, ConversationId, ProgrammeId, ShiftMessageId, StaffId } from '@akin/core/support/ids'
import type { CallReply, Link } from './link.ts'

type Answer<N extends keyof SupervisorContract['commands'] & string> = Promise<CallReply<SupervisorContract, N>>
export type PauseReason = PayloadInput<SupervisorContract, 'intake:pause'>['reason']
export type HoldReason = PayloadInput<SupervisorContract, 'roster:hold-back'>['reason']

/** What a supervisor asks about the listeners and does for them. */
export type RosterDesk = {
	readonly look: () => Answer<'roster:look'>
	readonly rest: (listener: StaffId, minutes: number) => Answer<'roster:rest'>
	readonly holdBack: (listener: StaffId, hours: number, reason: HoldReason) => Answer<'roster:hold-back'>
	readonly liftRest: (listener: StaffId) => Answer<'roster:lift-rest'>
	readonly limit: (listener: StaffId, capacity: number) => Answer<'roster:limit'>
	/** To everybody on shift in a programme. */
	readonly message: (programmeId: ProgrammeId, text: string) => Answer<'roster:message'>
	readonly withdrawMessage: (messageId: ShiftMessageId) => Answer<'roster:withdraw-message'>
	/** `minutes` null: until somebody resumes it. */
	readonly pauseIntake: (programmeId: ProgrammeId, reason: PauseReason, minutes: number | null) => Answer<'intake:pause'>
	readonly resumeIntake: (programmeId: ProgrammeId) => Answer<'intake:resume'>
	readonly block: (conversationId: ConversationId, hours: BlockHours, reason: BlockReason) => Answer<'person:block'>
	readonly unblock: (blockId: BlockId) => Answer<'person:unblock'>
}

export const createRosterDesk = (link: Link<SupervisorContract>): RosterDesk => ({
	look: () => link.call('roster:look', {}),
	rest: (listener, minutes) => link.call('roster:rest', { listener, minutes }),
	holdBack: (listener, hours, reason) => link.call('roster:hold-back', { listener, hours, reason }),
	liftRest: (listener) => link.call('roster:lift-rest', { listener }),
	message: (programmeId, text) => link.call('roster:message', { programmeId, text }),
	withdrawMessage: (messageId) => link.call('roster:withdraw-message', { messageId }),
	pauseIntake: (programmeId, reason, minutes) => link.call('intake:pause', { programmeId, reason, minutes }),
	block: (conversationId, hours, reason) => link.call('person:block', { conversationId, hours, reason }),
	unblock: (blockId) => link.call('person:unblock', { blockId }),
	resumeIntake: (programmeId) => link.call('intake:resume', { programmeId }),
	limit: (listener, capacity) => link.call('roster:limit', { listener, capacity }),
})
