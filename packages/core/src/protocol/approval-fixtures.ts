import { type ApprovalId, asId, type StaffId } from '../support/ids.ts'
import type { ApprovalView, DecidedApproval } from './approval-shapes.ts'
import type { ContractFixtures } from './fixtures.ts'
import type { SupervisorContract } from './supervisor.ts'

type ApprovalCommand = Extract<keyof SupervisorContract['commands'], `approval:${string}`>
const approvalId = asId<ApprovalId>('33333333-3333-4333-8333-333333333333')

/** Examples of what is asked and told about acts that need two people. */
export function approvalFixtures(
	now: number,
	sam: { readonly id: StaffId; readonly name: string },
): {
	readonly commands: Pick<ContractFixtures<SupervisorContract>['commands'], ApprovalCommand>
	readonly events: Pick<ContractFixtures<SupervisorContract>['events'], 'approval:changed'>
} {
	const waiting: ApprovalView = {
		...{ id: approvalId, act: { kind: 'suspend_listener', subject: sam, reason: 'conduct' }, requester: 'Ruth', requestedAt: now },
		...{ decideBy: now + 600_000, isMine: false, mayDecide: true, approvers: ['Omar'] },
		...{ couldDecide: 2, approvedBy: null },
	}
	const decided: DecidedApproval = {
		...{ id: approvalId, act: waiting.act, requester: 'Ruth', isMine: true, at: now },
		...{ outcome: 'approved', by: 'Omar', because: null },
	}
	const approvals = { approvals: [waiting] }
	return {
		commands: {
			'approval:list': { payload: {}, result: approvals },
			'approval:decided': { payload: {}, result: { decided: [decided] } },
			'approval:request': { payload: { kind: 'suspend_listener', subject: sam.id, reason: 'conduct' }, result: approvals },
			'approval:approve': { payload: { approvalId }, result: { approvals: [] } },
			'approval:decline': { payload: { approvalId, because: null }, result: { approvals: [] } },
			'approval:withdraw': { payload: { approvalId }, result: {} },
		},
		events: { 'approval:changed': approvals },
	}
}
