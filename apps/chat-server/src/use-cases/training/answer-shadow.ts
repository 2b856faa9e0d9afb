import type { ListenerActor } from '@akin/core/access/actor'
import { learnerIn } from '@akin/core/conversation/shadow'
import type { ConversationId, ShadowId } from '@akin/core/support/ids'
import { ok, type Result } from '@akin/core/support/result'
import { changeConversation, type Refusal } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { openConversation } from '../open-conversation.ts'
import { endShadowsOf } from './end-shadows.ts'
import { maySeeTalks } from './shadow-hosts.ts'

/** [CL53] [CL55] The listener's yes to a learner, or no; also a no after a yes, which has ended it when this answers. */
export async function answerShadow(
	chat: Chat,
	actor: ListenerActor,
	conversationId: ConversationId,
	{ id, accepts }: { readonly id: ShadowId; readonly accepts: boolean },
): Promise<Result<null, Refusal>> {
	const opened = await openConversation(chat, actor, conversationId, 'answer_shadow')
	if (!opened.ok) return opened
	const learner = learnerIn(opened.value.conversation)
	const answered = await changeConversation(
		chat,
		conversationId,
		{ actor, action: 'answer_shadow' },
		{ kind: 'answer_shadow', id, listenerId: actor.id, accepts, roomHead: opened.value.heads.room, now: chat.clock.now() },
	)
	if (!answered.ok) return answered
	// Sent back while the question stood: the yes is stored, and looks behind it.
	if (accepts && learner && !(await maySeeTalks(chat, { id: learner }))) await endShadowsOf(chat, learner, 'not_unlocked')
	return ok(null)
}
