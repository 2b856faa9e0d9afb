import type { SupervisorActor } from '@akin/core/access/actor'
import { listenerOf, slotHolder } from '@akin/core/conversation/conversation'
import { handleOf } from '@akin/core/conversation/handle'
import type { ListenerState } from '@akin/core/protocol/roster'
import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import { availabilityOf, lastRestedAt } from '@akin/core/shift/shift'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import { type NotFound, openConversation } from '../open-conversation.ts'
import { todayOf } from './today-of.ts'

/** How the listener of one conversation is: facts of their shift, beside the talk they have. Null where no listener is in it. */
export async function lookAtListener(
	chat: Chat,
	actor: SupervisorActor,
	id: ConversationId,
): Promise<Result<ListenerState | null, NotFound>> {
	const opened = await openConversation(chat, actor, id, 'read_supervision')
	if (!opened.ok) return opened
	const { conversation } = opened.value
	const listener = conversation.state === 'active' ? listenerOf(conversation) : null
	if (!listener) return ok(null)
	const now = chat.clock.now()
	const [stored, history, here, own] = await Promise.all([
		chat.shifts.load(listener.id),
		chat.shifts.history([listener.id], await todayOf(chat, actor, now)),
		chat.presence.seenWithin([listener.id], defaultQueuePolicy.staffSeenWithinMs),
		chat.conversations.ofListener(listener.id),
	])
	const held = own
		.map(({ conversation: one }) => one)
		.filter((one) => slotHolder(one) === listener.id && actor.programmeIds.includes(one.programmeId))
	return ok({
		...{ id: listener.id, name: listener.name, connected: here.has(listener.id) },
		availability: stored ? availabilityOf(stored.shift, stored.conversations, now) : 'off',
		shiftStartedAt: stored?.shift.startedAt ?? null,
		restedAt: stored ? lastRestedAt(stored.shift, now) : null,
		conversationsToday: history.get(listener.id)?.conversationsToday ?? 0,
		...{ conversations: stored?.conversations ?? 0, capacity: stored?.shift.capacity ?? 0 },
		asked: held.flatMap((one) => (one.asked.step === 'nothing' ? [] : [{ id: one.id, handle: handleOf(one.id), step: one.asked.step }])),
	})
}
