import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import { ok } from '@akin/core/support/result'
import { approvalsFor } from '../../use-cases/approval/approvals-for.ts'
import { decideOnApproval } from '../../use-cases/approval/decide-on-approval.ts'
import { decidedFor } from '../../use-cases/approval/decided-for.ts'
import { requestApproval } from '../../use-cases/approval/request-approval.ts'
import type { Chat } from '../../use-cases/chat.ts'
import { declared } from './declared.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { SupervisorSocketSession } from './sessions.ts'

type ApprovalCommand = Extract<keyof SupervisorContract['commands'], `approval:${string}`>
const approving = [
	'no_such_request',
	'own_request',
	'involved',
	'request_over',
	'already_decided',
	'overtaken',
	'nothing_left',
	'last_coordinator',
	'too_new',
] as const
const declining = ['no_such_request', 'own_request', 'involved', 'request_over', 'already_decided', 'reason_missing'] as const
const withdrawing = ['no_such_request', 'not_the_requester', 'request_over', 'already_decided'] as const

/** What a supervisor asks of acts that need two people. */
export const approvalCommands = (chat: Chat): Pick<CommandHandlers<SupervisorContract, SupervisorSocketSession>, ApprovalCommand> => {
	const shown = async ({ actor }: SupervisorSocketSession) => ok({ approvals: await approvalsFor(chat, actor) })
	return {
		'approval:list': (session) => shown(session),
		'approval:decided': async ({ actor }) => ok({ decided: await decidedFor(chat, actor) }),
		async 'approval:request'(session, asked) {
			const requested = await requestApproval(chat, session.actor, asked)
			return requested.ok ? shown(session) : requested
		},
		async 'approval:approve'(session, { approvalId }) {
			const decided = await decideOnApproval(chat, session.actor, approvalId, 'approve')
			return decided.ok ? shown(session) : declared(decided, approving, 'no_such_request')
		},
		async 'approval:decline'(session, { approvalId, because }) {
			const decided = await decideOnApproval(chat, session.actor, approvalId, 'decline', because)
			return decided.ok ? shown(session) : declared(decided, declining, 'no_such_request')
		},
		async 'approval:withdraw'({ actor }, { approvalId }) {
			const withdrawn = await decideOnApproval(chat, actor, approvalId, 'withdraw')
			return withdrawn.ok ? ok({}) : declared(withdrawn, withdrawing, 'no_such_request')
		},
	}
}
