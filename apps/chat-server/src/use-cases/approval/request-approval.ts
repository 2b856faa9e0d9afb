import type { SupervisorActor } from '@akin/core/access/actor'
import { type ApprovalKind, type ApprovalReason, decideWithinMs } from '@akin/core/approval/approval'
import type { ApprovalId, StaffId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { rateKey } from '../../ports/rate-key.ts'
import type { Chat } from '../chat.ts'
import type { RateLimited } from '../rate-limited.ts'

export type Asked = { readonly kind: ApprovalKind; readonly subject: StaffId; readonly reason: ApprovalReason }

/** Asks that a second person decides. Nothing happens before one has. */
export async function requestApproval(
	chat: Chat,
	actor: SupervisorActor,
	{ kind, subject, reason }: Asked,
): Promise<Result<null, 'no_such_listener' | 'is_so_already' | RateLimited>> {
	const member = await chat.people.find(subject)
	const isOurs = member?.role === 'listener' && member.programmeIds.some((id) => actor.programmeIds.includes(id))
	if (!member || !isOurs) return refused('no_such_listener')
	if ((member.suspendedAt !== null) === (kind === 'suspend_listener')) return refused('is_so_already')
	const taken = await chat.limiter.take(rateKey('approval:request', actor.id), { burst: 5, perMinute: 2 })
	if (!taken.allowed) return refused({ code: 'rate_limited', retryAfterMs: taken.retryAfterMs })
	const now = chat.clock.now()
	const kept = await chat.approvals.request({
		...{ id: chat.ids.next<ApprovalId>(), kind, subject: { id: member.id, name: member.name }, reason, programmeIds: member.programmeIds },
		...{ requester: { id: actor.id, name: actor.name }, requestedAt: now, decideBy: now + decideWithinMs, state: { kind: 'waiting' } },
	})
	if (kept.requestedAt === now && kept.requester.id === actor.id) {
		const detail = { approval: kept.id, kind, subject, reason }
		await chat.audit.append([{ at: now, actorId: actor.id, action: 'approval_requested', conversationId: null, detail }])
	}
	chat.announcer.approvalsChanged()
	return ok(null)
}
