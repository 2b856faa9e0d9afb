import type { ApprovalAct } from '@akin/core/approval/approval'
import { fieldsOf } from '@akin/core/settings/changed-fields'
import type { ConversationId } from '@akin/core/support/ids'
import type { AuditDetail } from '../../ports/audit-log.ts'

/** What the audit log says of an act: ids and codes. What staff write about a rule stays with the rule. */
export function auditedAct(act: ApprovalAct): { readonly conversationId: ConversationId | null; readonly detail: AuditDetail } {
	const { kind } = act
	switch (act.kind) {
		case 'suspend_listener':
		case 'reinstate_listener':
		case 'suspend_supervisor':
		case 'reinstate_supervisor':
		case 'end_account':
			return { conversationId: null, detail: { kind, subject: act.subject.id, reason: act.reason } }
		case 'reset_second_step':
			return { conversationId: null, detail: { kind, subject: act.subject.id } }
		case 'hold_listener':
			return { conversationId: null, detail: { kind, subject: act.subject.id, reason: act.reason, days: act.days } }
		case 'retire_rule':
			return { conversationId: null, detail: { kind, programmeId: act.programmeId, rule: act.rule } }
		case 'change_settings': {
			const { programmeId, basedOn, undoes } = act
			const fields = Object.fromEntries(fieldsOf(act).map((field) => [field, true]))
			return { conversationId: null, detail: { kind, programmeId, basedOn, undoes, ...fields } }
		}
		case 'hold_record':
			return { conversationId: act.conversationId, detail: { kind, reason: act.reason, until: act.until } }
		case 'export_record':
			return { conversationId: act.conversationId, detail: { kind, reason: act.reason } }
	}
}
