import type { PayloadInput } from '@akin/core/protocol/contract'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { CallReply, Link } from './link.ts'

type Answer<N extends keyof SupervisorContract['commands'] & string> = Promise<CallReply<SupervisorContract, N>>

/** What a coordinator sees of everybody's training and decides about it. */
export type TrainingDesk = {
	readonly list: () => Answer<'training:list'>
	readonly signOff: (decision: PayloadInput<SupervisorContract, 'training:sign-off'>) => Answer<'training:sign-off'>
	readonly sendBack: (decision: PayloadInput<SupervisorContract, 'training:send-back'>) => Answer<'training:send-back'>
}

export const createTrainingDesk = (link: Link<SupervisorContract>): TrainingDesk => ({
	list: () => link.call('training:list', {}),
	signOff: (decision) => link.call('training:sign-off', decision),
	sendBack: (decision) => link.call('training:send-back', decision),
})
