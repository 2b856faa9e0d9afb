import type { StaffActor } from '@akin/core/access/actor'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result } from '@akin/core/support/result'
import type { ActivityNotice } from '../../ports/announcer.ts'
import type { Chat } from '../chat.ts'
import { openConversation } from '../open-conversation.ts'

/**
 * Says to the others of staff what somebody is about to do here, so that no two act unknowingly at once. It is presence: nothing is kept,
 * and none of the words are in it. The seeker is never told.
 */
export async function showActivity(
	chat: Chat,
	actor: StaffActor,
	id: ConversationId,
	activity: ActivityNotice['activity'],
): Promise<Result<null, 'conversation_not_found'>> {
	const opened = await openConversation(chat, actor, id, 'write_backstage')
	if (!opened.ok) return opened
	if (opened.value.isAllowed) chat.announcer.activity(id, { by: { id: actor.id, name: actor.name }, activity })
	return ok(null)
}
