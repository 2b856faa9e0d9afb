import type { ListenerActor } from '@akin/core/access/actor'
import type { Prompt } from '@akin/core/programme/prompt'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import { type NotFound, openConversation } from '../open-conversation.ts'

/** [PT3] What the programme has its listeners say: in the person's language, else in English, else whatever there is. */
export async function listPrompts(chat: Chat, actor: ListenerActor, id: ConversationId): Promise<Result<readonly Prompt[], NotFound>> {
	const opened = await openConversation(chat, actor, id, 'write_room')
	if (!opened.ok) return opened
	const { programmeId, language } = opened.value.conversation
	const prompts = (await chat.programmes.find(programmeId))?.prompts ?? []
	const base = (tag: string) => tag.split('-')[0]
	const own = prompts.filter((prompt) => base(prompt.language) === base(language))
	const english = prompts.filter((prompt) => base(prompt.language) === 'en')
	return ok(own.length > 0 ? own : english.length > 0 ? english : prompts)
}
