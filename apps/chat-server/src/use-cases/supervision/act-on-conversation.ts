import type { SupervisorActor } from '@akin/core/access/actor'
import type { Action } from '@akin/core/access/can'
import type { SignalOutcome } from '@akin/core/attention/signal'
import type { ConversationCommand } from '@akin/core/conversation/command'
import { listenerOf, type PinReason } from '@akin/core/conversation/conversation'
import type { ConversationId, SignalId } from '@akin/core/support/ids'
import type { Result } from '@akin/core/support/result'
import type { AuditAction, AuditDetail } from '../../ports/audit-log.ts'
import { type Changed, changeConversation, type Refusal } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { followQueue } from '../queue/follow-queue.ts'

type Outcome = Promise<Result<Changed, Refusal>>

const person = ({ id, name }: SupervisorActor) => ({ id, name })

/** Every act of a supervisor is decided, committed, announced and written down (P7) in the same way. */
async function act(
	chat: Chat,
	actor: SupervisorActor,
	id: ConversationId,
	action: Action,
	command: ConversationCommand,
	audited: AuditAction,
	detail: AuditDetail = {},
): Outcome {
	const changed = await changeConversation(chat, id, { actor, action }, command)
	if (changed.ok && changed.value.events.length > 0) {
		await chat.audit.append([{ at: chat.clock.now(), actorId: actor.id, action: audited, conversationId: id, detail }])
	}
	return changed
}

/** Speaks beside the handler; the seeker is told. */
export const joinConversation = (chat: Chat, actor: SupervisorActor, id: ConversationId): Outcome =>
	act(chat, actor, id, 'join', { kind: 'join', supervisor: person(actor) }, 'joined')

export const stepBack = (chat: Chat, actor: SupervisorActor, id: ConversationId): Outcome =>
	act(chat, actor, id, 'step_back', { kind: 'step_back', supervisor: person(actor) }, 'stepped_back')

/** Becomes the handler (S2). Somebody who still waits is taken out of the queue by it. */
export async function takeOver(chat: Chat, actor: SupervisorActor, id: ConversationId): Outcome {
	const command = { kind: 'take_over', supervisor: person(actor), now: chat.clock.now() } as const
	const changed = await act(chat, actor, id, 'take_over', command, 'taken_over')
	if (!changed.ok) return changed
	const { before, stored } = changed.value
	if (before.state === 'offered') {
		chat.announcer.offerWithdrawn(before.offer.listenerId, before.offer.id, 'taken_over')
		chat.announcer.shiftChanged(before.offer.listenerId)
	}
	if (before.state !== 'active') await followQueue(chat, before, stored.conversation)
	return changed
}

/** To the listener who stayed, or to the queue at the old place. */
export async function handBack(chat: Chat, actor: SupervisorActor, id: ConversationId, to: 'listener' | 'queue'): Outcome {
	const command = { kind: 'hand_back', supervisorId: actor.id, to, now: chat.clock.now() } as const
	const changed = await act(chat, actor, id, 'hand_back', command, 'handed_back')
	if (!changed.ok) return changed
	const { before, stored } = changed.value
	if (stored.conversation.state === 'waiting') await followQueue(chat, before, stored.conversation)
	const listener = before.state === 'active' ? listenerOf(before) : null
	if (listener) chat.announcer.shiftChanged(listener.id)
	return changed
}

/** "I am on it", or "nobody is needed here". Only a person closes a signal. */
export const acknowledgeSignal = (
	chat: Chat,
	actor: SupervisorActor,
	id: ConversationId,
	signalId: SignalId,
	outcome: SignalOutcome,
): Outcome => {
	const command = { kind: 'acknowledge_signal', id: signalId, by: person(actor), now: chat.clock.now(), outcome } as const
	return act(chat, actor, id, 'acknowledge_signal', command, 'signal_acknowledged')
}

/** Keeps it in view of every supervisor until one of them takes the pin away. */
export const pinConversation = (chat: Chat, actor: SupervisorActor, id: ConversationId, reason: PinReason): Outcome => {
	const command = { kind: 'pin', by: person(actor), reason, now: chat.clock.now() } as const
	return act(chat, actor, id, 'pin', command, 'pinned', { reason })
}

export const unpinConversation = (chat: Chat, actor: SupervisorActor, id: ConversationId): Outcome =>
	act(chat, actor, id, 'pin', { kind: 'unpin', by: person(actor) }, 'unpinned')
