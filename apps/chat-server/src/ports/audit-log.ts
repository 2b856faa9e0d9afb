import type { ConversationId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

export type AuditAction =
	| 'first_coordinator_made'
	| 'staff_invited'
	| 'invitation_withdrawn'
	| 'staff_joined'
	| 'signed_in'
	| 'sign_in_refused'
	| 'signed_out'
	| 'password_refused'
	| 'password_changed'
	| 'own_sign_ins_ended'
	| 'second_step_refused'
	| 'second_step_set_up'
	| 'second_step_removed'
	| 'second_step_reset'
	| 'recovery_code_used'
	| 'recovery_codes_made'
	| 'staff_suspended'
	| 'staff_reinstated'
	| 'account_ended'
	| 'shift_started'
	| 'shift_ended'
	| 'rest_given'
	| 'held_back'
	| 'rest_lifted'
	| 'capacity_limited'
	| 'shift_message_sent'
	| 'shift_message_withdrawn'
	| 'intake_paused'
	| 'intake_resumed'
	| 'person_blocked'
	| 'person_unblocked'
	| 'concern_raised'
	| 'concern_looked_at'
	| 'concern_read'
	| 'concern_closed'
	| 'reading_started'
	| 'reading_stopped'
	| 'record_opened'
	| 'record_ended'
	| 'record_exported'
	| 'record_held'
	| 'record_hold_ended'
	| 'access_looked_at'
	| 'reviewed'
	| 'approval_requested'
	| 'approval_given'
	| 'approval_declined'
	| 'approval_withdrawn'
	| 'review_answered'
	| 'role_play_finished'
	| 'lesson_answered'
	| 'rung_signed_off'
	| 'rung_sent_back'
	| 'training_looked_at'
	| 'shadow_asked'
	| 'shadow_began'
	| 'shadow_ended'
	| 'snippet_saved'
	| 'snippet_removed'
	| 'snippet_asked_about'
	| 'snippet_approved'
	| 'snippet_returned'
	| 'whispered'
	| 'reply_suggested'
	| 'suggestion_answered'
	| 'referral_recorded'
	| 'emergency_recorded'
	| 'noted'
	| 'joined'
	| 'stepped_back'
	| 'taken_over'
	| 'handed_back'
	| 'transfer_proposed'
	| 'transfer_declined'
	| 'transfer_withdrawn'
	| 'transferred'
	| 'ended'
	| 'signal_acknowledged'
	| 'pinned'
	| 'unpinned'
	| 'conversation_erased'
	| 'return_words_made'
	| 'return_words_given'
	| 'return_words_erased'
	| 'on_call_paged'
	| 'on_call_tried'
	| 'rule_retired'
	| 'rule_restored'
	| 'wrapping_keys_destroyed'
	| 'programme_changed'
	| 'proposal_overtaken'
	| 'report_exported'

/** Codes, ids and counts. What people wrote never stands here: anything else is refused by every adapter. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>

export type AuditEntry = {
	readonly at: Instant
	/** Null: the service itself, or somebody not signed in. */
	readonly actorId: StaffId | null
	readonly action: AuditAction
	readonly conversationId: ConversationId | null
	readonly detail: AuditDetail
}

/** Who looked at what and who changed what (P7). It can be added to, never changed. */
export type AuditLog = {
	append(entries: readonly AuditEntry[]): Promise<void>
	/** Oldest first. */
	ofConversation(id: ConversationId): Promise<readonly AuditEntry[]>
	/** The latest `count`, newest first. */
	latest(count: number): Promise<readonly AuditEntry[]>
}
