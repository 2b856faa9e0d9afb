import type { PayloadInput } from '@akin/core/protocol/contract'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { CallReply, Link } from './link.ts'

type Answer<N extends keyof SupervisorContract['commands'] & string> = Promise<CallReply<SupervisorContract, N>>

/** How programmes ran: asked when somebody looks, kept by nobody here. */
export type ReportCalls = {
	readonly listReports: () => Answer<'reports:list'>
	readonly lookAtReport: (asked: PayloadInput<SupervisorContract, 'reports:look'>) => Answer<'reports:look'>
	readonly lookAhead: (programmeId: ProgrammeId) => Answer<'reports:outlook'>
	readonly exportReport: (asked: PayloadInput<SupervisorContract, 'reports:export'>) => Answer<'reports:export'>
}

export const reportCalls = (link: Link<SupervisorContract>): ReportCalls => ({
	listReports: () => link.call('reports:list', {}),
	lookAtReport: (asked) => link.call('reports:look', asked),
	lookAhead: (programmeId) => link.call('reports:outlook', { programmeId }),
	exportReport: (asked) => link.call('reports:export', asked),
})
