import type { ApprovalAct } from '@akin/core/approval/approval'
import { handleOf } from '@akin/core/conversation/handle'
import type { ApprovalActView } from '@akin/core/protocol/approval-shapes'
import { fieldsOf } from '@akin/core/settings/changed-fields'
import type { Chat } from '../chat.ts'

/** What is asked for, as supervisors are shown it. */
export async function actView(chat: Chat, act: ApprovalAct): Promise<ApprovalActView> {
	switch (act.kind) {
		case 'suspend_listener':
		case 'reinstate_listener':
		case 'suspend_supervisor':
		case 'reinstate_supervisor':
			return { kind: act.kind, subject: { id: act.subject.id, name: act.subject.name }, reason: act.reason }
		case 'end_account':
			return { kind: act.kind, subject: { id: act.subject.id, name: act.subject.name }, reason: act.reason }
		case 'reset_second_step':
			return { kind: act.kind, subject: { id: act.subject.id, name: act.subject.name } }
		case 'hold_listener':
			return { kind: act.kind, subject: { id: act.subject.id, name: act.subject.name }, reason: act.reason, days: act.days }
		case 'retire_rule': {
			const { kind, programmeId, rule, reason } = act
			return { kind, programmeId, programmeName: (await chat.programmes.find(programmeId))?.name ?? programmeId, rule, reason }
		}
		case 'change_settings': {
			const { kind, programmeId } = act
			return {
				kind,
				programmeId,
				programmeName: (await chat.programmes.find(programmeId))?.name ?? programmeId,
				fields: [...fieldsOf(act)],
			}
		}
		case 'hold_record': {
			const { kind, conversationId, reason, until } = act
			return { kind, conversationId, handle: handleOf(conversationId), reason, until }
		}
		case 'export_record':
			return { kind: act.kind, conversationId: act.conversationId, handle: handleOf(act.conversationId), reason: act.reason }
	}
}
