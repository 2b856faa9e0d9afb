import type { ListenerActor } from '@akin/core/access/actor'
import type { ConversationId, SignalId } from '@akin/core/support/ids'
import { ok, type Result } from '@akin/core/support/result'
import { type Changed, changeConversation, type Refusal } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { answeringFor } from '../people.ts'

/** Help me: stays in front of every supervisor until one of them acknowledges it (S1). Asking again while it is open changes nothing. */
export async function requestHelp(
	chat: Chat,
	actor: ListenerActor,
	conversationId: ConversationId,
): Promise<Result<Changed & { readonly supervisorsOnDuty: number }, Refusal>> {
	const raised = await changeConversation(
		chat,
		conversationId,
		{ actor, action: 'request_help' },
		{ kind: 'raise_signal', id: chat.ids.next<SignalId>(), signal: 'help_requested', now: chat.clock.now(), boostMs: 0 },
	)
	if (!raised.ok) return raised
	const { programmeId } = raised.value.stored.conversation
	return ok({ ...raised.value, supervisorsOnDuty: answeringFor(await chat.people.supervisorsOnDuty(), [programmeId]).length })
}
