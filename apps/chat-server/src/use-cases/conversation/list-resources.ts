import type { StaffActor } from '@akin/core/access/actor'
import type { Resource } from '@akin/core/programme/resource'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import { type NotFound, openConversation } from '../open-conversation.ts'

/** Where else the programme says people can turn: those for a crisis first, then those in the person's language. */
export async function listResources(chat: Chat, actor: StaffActor, id: ConversationId): Promise<Result<readonly Resource[], NotFound>> {
	const opened = await openConversation(chat, actor, id, 'read_room')
	if (!opened.ok) return opened
	const { programmeId, language } = opened.value.conversation
	const resources = (await chat.programmes.find(programmeId))?.resources ?? []
	const rank = (resource: Resource) => (resource.crisis ? 0 : 2) + (resource.language === language ? 0 : 1)
	return ok(resources.toSorted((a, b) => rank(a) - rank(b)))
}
