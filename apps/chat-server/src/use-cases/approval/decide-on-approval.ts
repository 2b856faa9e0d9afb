import type { SupervisorActor } from '@akin/core/access/actor'
import { type ApprovalAct, type ApprovalCommand, type ApprovalRefusal, decideApproval } from '@akin/core/approval/approval'
import type { ApprovalId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { AuditAction } from '../../ports/audit-log.ts'
import type { Chat } from '../chat.ts'
import { tryProposal } from '../settings/apply-approved.ts'
import { auditedAct } from './audited-act.ts'
import { carryOut } from './carry-out.ts'
import { newcomersOf } from './newcomers-of.ts'

const actions = { approve: 'approval_given', decline: 'approval_declined', withdraw: 'approval_withdrawn' } as const satisfies Record<
	string,
	AuditAction
>

type CameToNothing = 'overtaken' | 'nothing_left' | 'last_coordinator'

/** A second person says yes or no, or the first one takes it back. Both names stand in the audit log. What follows is done at once. */
export async function decideOnApproval(
	chat: Chat,
	actor: SupervisorActor,
	id: ApprovalId,
	kind: ApprovalCommand['kind'],
	because: string | null = null,
): Promise<Result<null, ApprovalRefusal | 'no_such_request' | CameToNothing>> {
	const now = chat.clock.now()
	if (kind === 'approve' && (await isOvertaken(chat, id))) return refused('overtaken')
	const newcomers = await newcomersOf(chat)
	const decided = await chat.approvals.decide(id, (approval) =>
		approval.programmeIds.some((programme) => actor.programmeIds.includes(programme))
			? decideApproval(approval, { kind, because, by: { id: actor.id, name: actor.name }, now, newcomers })
			: refused('request_over'),
	)
	if (!decided.ok) return decided
	const { conversationId, detail } = auditedAct(decided.value)
	const audited = { approval: id, requester: decided.value.requester.id, ...detail }
	await chat.audit.append([{ at: now, actorId: actor.id, action: actions[kind], conversationId, detail: audited }])
	const came = kind === 'approve' ? await carryOut(chat, decided.value) : 'to_something'
	chat.announcer.approvalsChanged()
	if (came === 'to_nothing') return refused(whyNothing(decided.value))
	return ok(null)
}

/** [AP9] Why nothing came of it. An account that was ended meanwhile is one that somebody changed first. */
function whyNothing({ kind }: ApprovalAct): CameToNothing {
	if (kind === 'hold_record') return 'nothing_left'
	return kind === 'suspend_supervisor' || kind === 'end_account' ? 'last_coordinator' : 'overtaken'
}

/** [ST9] Settings that were saved since touched the same. Asked before anybody's yes is kept: afterwards it would come to nothing. */
async function isOvertaken(chat: Chat, id: ApprovalId): Promise<boolean> {
	const waiting = (await chat.approvals.waiting(chat.clock.now())).find((approval) => approval.id === id)
	if (waiting?.kind !== 'change_settings') return false
	const tried = await tryProposal(chat, waiting)
	// Somebody else's yes to the same, put in place since it was read: decided, not overtaken.
	return !tried.ok && !tried.versions.some(({ approval }) => approval?.id === id)
}
