import type { SupervisorActor } from '@akin/core/access/actor'
import type { ExportReason } from '@akin/core/approval/approval'
import type { ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import { findRecord, type NoRecord } from './find-record.ts'

export type ExportMark = { readonly by: string; readonly approvedBy: string; readonly reason: ExportReason; readonly at: Instant }

/**
 * [AP6] What stands on a file of the words of a record that this supervisor is reading, once a second person has said yes. The words are on
 * their page already, by their opening; what is written down here is that they leave it, and for whom (P7).
 */
export async function exportRecord(
	chat: Chat,
	actor: SupervisorActor,
	id: ConversationId,
): Promise<Result<ExportMark, NoRecord | 'not_opened' | 'not_approved'>> {
	const found = await findRecord(chat, actor, id)
	if (!found.ok) return found
	const at = chat.clock.now()
	if (!(await chat.openings.standing(id, actor.id, at))) return refused('not_opened')
	for (const approval of await chat.approvals.usable('export_record', actor.id, at)) {
		if (approval.kind !== 'export_record' || approval.conversationId !== id || approval.state.kind !== 'approved') continue
		const { reason, state } = approval
		const detail = { approval: approval.id, reason, approvedBy: state.by.id }
		await chat.audit.append([{ at, actorId: actor.id, action: 'record_exported', conversationId: id, detail }])
		return ok({ by: actor.name, approvedBy: state.by.name, reason, at })
	}
	return refused('not_approved')
}
