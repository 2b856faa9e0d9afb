import type { Person } from '../conversation/conversation.ts'
import type { ApprovalId, ProgrammeId, StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import { ok, type Result, refused } from '../support/result.ts'

/** What needs two people. Each has what follows from it in `use-cases/approval/carry-out.ts`. */
export const approvalKinds = ['suspend_listener', 'reinstate_listener'] as const
export type ApprovalKind = (typeof approvalKinds)[number]

export const approvalReasons = ['conduct', 'complaint', 'wellbeing', 'cleared'] as const
export type ApprovalReason = (typeof approvalReasons)[number]

export type ApprovalState =
	| { readonly kind: 'waiting' }
	| { readonly kind: 'approved' | 'declined'; readonly by: Person; readonly at: Instant }
	| { readonly kind: 'withdrawn'; readonly at: Instant }

export type Approval = {
	readonly id: ApprovalId
	readonly kind: ApprovalKind
	/** Whom it is about. */
	readonly subject: Person
	readonly reason: ApprovalReason
	readonly programmeIds: readonly ProgrammeId[]
	readonly requester: Person
	readonly requestedAt: Instant
	/** Decided before this instant, or not at all. */
	readonly decideBy: Instant
	readonly state: ApprovalState
}

/** Long enough to read and to ask one question, short enough that nobody approves what somebody wanted yesterday. */
export const decideWithinMs = 10 * 60_000

export type ApprovalCommand = { readonly kind: 'approve' | 'decline' | 'withdraw'; readonly by: Person; readonly now: Instant }
export type ApprovalRefusal = 'own_request' | 'involved' | 'request_over' | 'already_decided' | 'not_the_requester'

export const isWaiting = ({ state, decideBy }: Approval, now: Instant): boolean => state.kind === 'waiting' && now < decideBy

/** [AP1] Whether somebody may say yes or no to it. */
export const mayDecide = ({ requester, subject }: Approval, id: StaffId): boolean => requester.id !== id && subject.id !== id

/** What becomes of it. Pure; the store applies it under the row's lock. */
export function decideApproval(approval: Approval, { kind, by, now }: ApprovalCommand): Result<ApprovalState, ApprovalRefusal> {
	const { id, name } = by
	if (kind === 'withdraw' && approval.requester.id !== id) return refused('not_the_requester')
	if (kind !== 'withdraw' && approval.requester.id === id) return refused('own_request')
	if (kind !== 'withdraw' && approval.subject.id === id) return refused('involved')
	if (approval.state.kind !== 'waiting') return refused('already_decided')
	if (now >= approval.decideBy) return refused('request_over')
	if (kind === 'withdraw') return ok({ kind: 'withdrawn', at: now })
	return ok({ kind: kind === 'approve' ? 'approved' : 'declined', by: { id, name }, at: now })
}
