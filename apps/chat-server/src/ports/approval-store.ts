import type { Approval, ApprovalKind, ApprovalRefusal, ApprovalState } from '@akin/core/approval/approval'
import type { ApprovalId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { Result } from '@akin/core/support/result'

/** What needs two people. Kept when it is over. */
export type ApprovalStore = {
	/** Keeps it, unless one of this kind about the same thing waits already: then that one is answered. */
	request(approval: Approval): Promise<Approval>
	/** Everything that can still be decided, the one asked for first before the others. */
	waiting(now: Instant): Promise<readonly Approval[]>
	/** Decides under the row's lock: of two at once the second is told so. */
	decide(
		id: ApprovalId,
		decide: (approval: Approval) => Result<ApprovalState, ApprovalRefusal>,
	): Promise<Result<Approval, ApprovalRefusal | 'no_such_request'>>
	/** The one of this kind about this that was asked for last, whatever became of it. */
	latest(kind: ApprovalKind, subject: string): Promise<Approval | null>
	/** What this person asked for, was approved, and is still theirs to do; the one asked for last first. */
	usable(kind: ApprovalKind, requesterId: StaffId, now: Instant): Promise<readonly Approval[]>
	/** Approved, and what follows from it is not known to be done. */
	toCarryOut(): Promise<readonly Approval[]>
	/** `came`: to something, or to nothing because it was overtaken. */
	carriedOut(id: ApprovalId, came: 'to_something' | 'to_nothing'): Promise<void>
	/** What was decided or taken back since, the last one first. */
	decidedSince(since: Instant): Promise<readonly Approval[]>
}
