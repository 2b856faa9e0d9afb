import type { ListenerActor } from '@akin/core/access/actor'
import type { Prompt } from '@akin/core/programme/prompt'
import { promptsIn } from '@akin/core/programme/prompts-in'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import { type NotFound, openConversation } from '../open-conversation.ts'

/** What the programme has its listeners say, in the language of the conversation. */
export async function listPrompts(chat: Chat, actor: ListenerActor, id: ConversationId): Promise<Result<readonly Prompt[], NotFound>> {
	const opened = await openConversation(chat, actor, id, 'read_room')
	if (!opened.ok) return opened
	const { programmeId, language } = opened.value.conversation
	return ok(promptsIn((await chat.programmes.find(programmeId))?.prompts ?? [], language))
}
