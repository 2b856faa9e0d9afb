import type { SupervisorActor } from '@akin/core/access/actor'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import { type NotFound, openConversation } from '../open-conversation.ts'

/** [ES1] What this programme does in an emergency, in its own words; none where it goes by the steps of the service. */
export async function emergencySteps(chat: Chat, actor: SupervisorActor, id: ConversationId): Promise<Result<readonly string[], NotFound>> {
	const opened = await openConversation(chat, actor, id, 'record_emergency')
	if (!opened.ok) return opened
	return ok((await chat.programmes.find(opened.value.conversation.programmeId))?.emergencySteps ?? [])
}
