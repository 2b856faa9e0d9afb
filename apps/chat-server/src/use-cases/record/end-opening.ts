import type { SupervisorActor } from '@akin/core/access/actor'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import { findRecord } from './find-record.ts'

/** Stops reading a record before its time, in every window of theirs. Again, or too late, it has ended already. */
export async function endOpening(chat: Chat, actor: SupervisorActor, id: ConversationId): Promise<Result<null, 'conversation_not_found'>> {
	const found = await findRecord(chat, actor, id)
	if (!found.ok) return { ok: false, error: 'conversation_not_found' }
	const now = chat.clock.now()
	const ended = await chat.openings.end(id, actor.id, now)
	if (!ended) return ok(null)
	await chat.audit.append([{ at: now, actorId: actor.id, action: 'record_ended', conversationId: id, detail: {} }])
	chat.announcer.recordEnded(actor.id, id)
	if (ended.listenerId) chat.announcer.openingsChanged(ended.listenerId)
	return ok(null)
}
