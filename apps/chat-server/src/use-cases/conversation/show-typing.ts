import type { Actor } from '@akin/core/access/actor'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import { openConversation } from '../open-conversation.ts'

/** Says that somebody is writing, or has stopped. Never what: unsent words stay with whoever writes them. */
export async function showTyping(
	chat: Chat,
	actor: Actor,
	id: ConversationId,
	isTyping: boolean,
): Promise<Result<null, 'conversation_not_found'>> {
	const opened = await openConversation(chat, actor, id, 'show_typing')
	if (!opened.ok) return opened
	if (!opened.value.isAllowed) return ok(null)
	chat.announcer.typing(id, { role: actor.role, name: actor.role === 'seeker' ? null : actor.name, isTyping, by: actor.id })
	return ok(null)
}
