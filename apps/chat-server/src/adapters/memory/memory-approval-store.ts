import { type Approval, isUsable, isWaiting, subjectOf } from '@akin/core/approval/approval'
import type { ApprovalId } from '@akin/core/support/ids'
import { ok, refused } from '@akin/core/support/result'
import type { ApprovalStore } from '../../ports/approval-store.ts'

/** In this process only: for tests and simulations. */
export function createMemoryApprovalStore(): ApprovalStore {
	const approvals = new Map<ApprovalId, Approval>()
	const done = new Set<ApprovalId>()
	const all = () => [...approvals.values()]
	return {
		async request(approval) {
			const { kind, requestedAt } = approval
			const subject = subjectOf(approval)
			const before = all().find((one) => one.kind === kind && subjectOf(one) === subject && isWaiting(one, requestedAt))
			if (!before) approvals.set(approval.id, approval)
			return before ?? approval
		},
		waiting: async (now) => all().filter((one) => isWaiting(one, now)),
		async decide(id, decide) {
			const before = approvals.get(id)
			if (!before) return refused('no_such_request')
			const decided = decide(before)
			if (!decided.ok) return decided
			const approval = { ...before, state: decided.value }
			approvals.set(id, approval)
			return ok(approval)
		},
		latest: async (kind, subject) => all().findLast((one) => one.kind === kind && subjectOf(one) === subject) ?? null,
		usable: async (kind, requesterId, now) =>
			all()
				.filter((one) => one.kind === kind && one.requester.id === requesterId && isUsable(one, now))
				.sort((a, b) => b.requestedAt - a.requestedAt),
		toCarryOut: async () => all().filter(({ id, state }) => state.kind === 'approved' && !done.has(id)),
		async carriedOut(id, came) {
			done.add(id)
			const known = approvals.get(id)
			if (came === 'to_nothing' && known?.state.kind === 'approved')
				approvals.set(id, { ...known, state: { ...known.state, kind: 'came_to_nothing' } })
		},
		decidedSince: async (since) =>
			all()
				.flatMap((one) => (one.state.kind !== 'waiting' && one.state.at >= since ? [{ one, at: one.state.at }] : []))
				.sort((a, b) => b.at - a.at)
				.map(({ one }) => one),
	}
}
