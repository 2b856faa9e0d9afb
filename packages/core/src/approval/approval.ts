import type { Person } from '../conversation/conversation.ts'
import type { RecordHoldReason } from '../record/hold.ts'
import type { ProposedChange } from '../settings/proposal.ts'
import type { HoldReason } from '../shift/rest.ts'
import type { ApprovalId, ConversationId, ProgrammeId, StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import { ok, type Result, refused } from '../support/result.ts'

export const approvalReasons = ['conduct', 'complaint', 'wellbeing', 'cleared'] as const
export type ApprovalReason = (typeof approvalReasons)[number]
/** Why somebody does not work here any more. */
export const endReasons = ['left', 'conduct', 'complaint', 'not_needed'] as const
export type EndReason = (typeof endReasons)[number]
/** Why somebody needs words on paper. Who it is for is settled outside. */
export const exportReasons = ['complaint', 'person_asked', 'authority', 'training_of_staff'] as const
export type ExportReason = (typeof exportReasons)[number]
/** What one person may give alone ends after a day (`rest.ts`). */
export const longHoldDays = [3, 7, 14] as const
export type LongHoldDays = (typeof longHoldDays)[number]

/** What needs two people, and what it is about. Each has what follows from it in `use-cases/approval/carry-out.ts`. */
export type ApprovalAct =
	| { readonly kind: 'suspend_listener' | 'reinstate_listener'; readonly subject: Person; readonly reason: ApprovalReason }
	/** [AP11] The same for somebody who answers for safety here, or runs the place. */
	| { readonly kind: 'suspend_supervisor' | 'reinstate_supervisor'; readonly subject: Person; readonly reason: ApprovalReason }
	/** [AP11] An account closed for good, whatever its role. */
	| { readonly kind: 'end_account'; readonly subject: Person; readonly reason: EndReason }
	/** [ID11] The second step of somebody who has lost what makes its codes. */
	| { readonly kind: 'reset_second_step'; readonly subject: Person }
	/** Nobody new for a listener, for longer than a day. */
	| { readonly kind: 'hold_listener'; readonly subject: Person; readonly reason: HoldReason; readonly days: LongHoldDays }
	/** A rule that raises nothing in a programme any more. The reason is what staff say of a rule: nobody's words belong in it. */
	| { readonly kind: 'retire_rule'; readonly programmeId: ProgrammeId; readonly rule: string; readonly reason: string }
	/** The words of a conversation that has ended, as a file. `listener`: whose conversation it was. */
	| {
			readonly kind: 'export_record'
			readonly conversationId: ConversationId
			readonly listener: Person | null
			readonly reason: ExportReason
	  }
	/** A record kept readable beyond its time. `listener`: whose conversation it was. */
	| {
			readonly kind: 'hold_record'
			readonly conversationId: ConversationId
			readonly listener: Person | null
			readonly reason: RecordHoldReason
			readonly until: Instant
	  }
	/** [ST8] Settings that one person alone does not change. `undoes`: the version it takes back. */
	| (ProposedChange & {
			readonly kind: 'change_settings'
			readonly programmeId: ProgrammeId
			readonly note: string
			readonly undoes: number | null
	  })
export type ApprovalKind = ApprovalAct['kind']

export type ApprovalState =
	| { readonly kind: 'waiting' }
	| { readonly kind: 'approved'; readonly by: Person; readonly at: Instant }
	/** [AP9] Approved, and overtaken in that very moment: nothing followed from it. */
	| { readonly kind: 'came_to_nothing'; readonly by: Person; readonly at: Instant }
	/** Why, where it has to be said: what staff say to one another, and nobody's words. */
	| { readonly kind: 'declined'; readonly by: Person; readonly at: Instant; readonly because?: string }
	| { readonly kind: 'withdrawn'; readonly at: Instant }

export type Approval = ApprovalAct & {
	readonly id: ApprovalId
	readonly programmeIds: readonly ProgrammeId[]
	readonly requester: Person
	readonly requestedAt: Instant
	/** Decided before this instant, or not at all. */
	readonly decideBy: Instant
	readonly state: ApprovalState
}

/** Long enough to read and to ask one question, short enough that nobody approves what somebody wanted yesterday. */
export const decideWithinMs = 10 * 60_000
/** Nobody waits for a setting in this minute: whoever decides is not always here on the same day. */
export const decideOnSettingsWithinMs = 7 * 86_400_000

/** How long there is to decide on it. */
export const timeToDecide = ({ kind }: Pick<ApprovalAct, 'kind'>): number =>
	kind === 'change_settings' ? decideOnSettingsWithinMs : decideWithinMs

export type ApprovalCommand = {
	readonly kind: 'approve' | 'decline' | 'withdraw'
	readonly by: Person
	readonly now: Instant
	/** Why it is declined. */
	readonly because?: string | null
	/** Those who joined lately. */
	readonly newcomers: ReadonlySet<StaffId>
}
export type ApprovalRefusal =
	| 'own_request'
	| 'involved'
	| 'request_over'
	| 'already_decided'
	| 'not_the_requester'
	| 'reason_missing'
	| 'too_new'

export const isWaiting = ({ state, decideBy }: Approval, now: Instant): boolean => state.kind === 'waiting' && now < decideBy

/** [AP5] One waits at a time about the same thing: this says what that is. */
export function subjectOf(act: ApprovalAct): string {
	switch (act.kind) {
		case 'suspend_listener':
		case 'reinstate_listener':
		case 'suspend_supervisor':
		case 'reinstate_supervisor':
		case 'end_account':
		case 'hold_listener':
		case 'reset_second_step':
			return act.subject.id
		case 'retire_rule':
			return `${act.programmeId} ${act.rule}`
		case 'export_record':
		case 'hold_record':
			return act.conversationId
		case 'change_settings':
			return act.programmeId
	}
}

/** Of staff, whom it is about; null where it is about nobody of them. */
export function personIn(act: ApprovalAct): Person | null {
	switch (act.kind) {
		case 'suspend_listener':
		case 'reinstate_listener':
		case 'suspend_supervisor':
		case 'reinstate_supervisor':
		case 'end_account':
		case 'hold_listener':
		case 'reset_second_step':
			return act.subject
		case 'export_record':
		case 'hold_record':
			return act.listener
		case 'retire_rule':
		case 'change_settings':
			return null
	}
}

/** [AP8] For so long after they joined, nobody counts as one of two: whoever invites could be both. */
export const newcomerForMs = 3 * 86_400_000

/** [AP1] [AP8] Whether somebody may say yes or no to it. `newcomers`: those who joined lately. */
export const mayDecide = (approval: Approval, id: StaffId, newcomers: ReadonlySet<StaffId>): boolean =>
	approval.requester.id !== id && personIn(approval)?.id !== id && !newcomers.has(id) && !newcomers.has(approval.requester.id)

/** [AP9] For so long, what was decided stands there with who decided it: longer than anybody has to decide on most of it. */
export const decidedShownForMs = 60 * 60_000

/** [AP6] For so long after it was approved, whoever asked may do what was approved: again is harmless, and written down each time. */
export const usableForMs = 10 * 60_000
export const isUsable = ({ state }: Approval, now: Instant): boolean => state.kind === 'approved' && now < state.at + usableForMs

/** What becomes of it. Pure; the store applies it under the row's lock. */
export function decideApproval(approval: Approval, command: ApprovalCommand): Result<ApprovalState, ApprovalRefusal> {
	const { kind, by, now, newcomers } = command
	const { id, name } = by
	if (kind === 'withdraw' && approval.requester.id !== id) return refused('not_the_requester')
	if (kind !== 'withdraw' && approval.requester.id === id) return refused('own_request')
	if (kind !== 'withdraw' && personIn(approval)?.id === id) return refused('involved')
	// A no does no harm.
	if (kind === 'approve' && (newcomers.has(id) || newcomers.has(approval.requester.id))) return refused('too_new')
	if (approval.state.kind !== 'waiting') return refused('already_decided')
	if (now >= approval.decideBy) return refused('request_over')
	if (kind === 'withdraw') return ok({ kind: 'withdrawn', at: now })
	if (kind === 'approve') return ok({ kind: 'approved', by: { id, name }, at: now })
	const because = command.because?.trim() ?? ''
	// Whoever proposed it reads why, days later perhaps.
	if (approval.kind === 'change_settings' && because === '') return refused('reason_missing')
	return ok({ kind: 'declined', by: { id, name }, at: now, ...(because === '' ? {} : { because }) })
}
