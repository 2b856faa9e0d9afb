import type { PayloadInput } from '@akin/core/protocol/contract'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { CallReply, Link } from './link.ts'

type Answer<N extends keyof SupervisorContract['commands'] & string> = Promise<CallReply<SupervisorContract, N>>

/** What alerts are worth, and which rules are to stop. */
export type AlertRuleCalls = {
	readonly lookAtAlertRules: (programmeId: ProgrammeId | null) => Answer<'alerts:look'>
	readonly restoreRule: (rule: PayloadInput<SupervisorContract, 'alerts:restore-rule'>) => Answer<'alerts:restore-rule'>
}

export const alertRuleCalls = (link: Link<SupervisorContract>): AlertRuleCalls => ({
	lookAtAlertRules: (programmeId) => link.call('alerts:look', { programmeId }),
	restoreRule: (rule) => link.call('alerts:restore-rule', rule),
})
