import type { Actor } from '@akin/core/access/actor'
import type { CloseReason } from '@akin/core/conversation/conversation'
import type { ConversationId } from '@akin/core/support/ids'
import type { Result } from '@akin/core/support/result'
import { type Changed, changeConversation, type Refusal } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { afterClosing } from './after-closing.ts'

const reasonOf = { listener: 'ended_by_listener', supervisor: 'ended_by_supervisor' } as const

/** Ends a conversation, or takes the seeker out of the queue. Ending what has ended changes nothing. */
export async function endConversation(chat: Chat, actor: Actor, id: ConversationId): Promise<Result<Changed, Refusal>> {
	const by = actor.role === 'seeker' ? null : { id: actor.id, name: actor.name }
	const reason = actor.role === 'seeker' ? await seekerReason(chat, id) : reasonOf[actor.role]
	const ended = await changeConversation(chat, id, { actor, action: 'end' }, { kind: 'end', reason, by, now: chat.clock.now() })
	if (!ended.ok) return ended
	await afterClosing(chat, ended.value)
	if (actor.role === 'supervisor' && ended.value.events.length > 0) {
		await chat.audit.append([{ at: chat.clock.now(), actorId: actor.id, action: 'ended', conversationId: id, detail: {} }])
	}
	return ended
}

async function seekerReason(chat: Chat, id: ConversationId): Promise<CloseReason> {
	const stored = await chat.conversations.load(id)
	return stored?.conversation.state === 'active' ? 'ended_by_seeker' : 'left_queue'
}

/** The service ends it: the seeker left the page, did not come back, or the programme closed. */
export async function closeConversation(chat: Chat, id: ConversationId, reason: CloseReason): Promise<Result<Changed, Refusal>> {
	const ended = await changeConversation(chat, id, 'service', { kind: 'end', reason, by: null, now: chat.clock.now() })
	if (ended.ok) await afterClosing(chat, ended.value)
	return ended
}
