import type { SeekerActor } from '@akin/core/access/actor'
import { handOversOf } from '@akin/core/conversation/transfer'
import type { ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { ok, type Result } from '@akin/core/support/result'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import { wrappingKeyGoesAt } from '../../ports/retention.ts'
import { changeConversation, type Refusal } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { endHoldsOfErased } from '../record/end-holds.ts'
import { endConversation } from './end-conversation.ts'

export type Erased = { readonly stored: StoredConversation; readonly finalInBackupsAt: Instant }

/**
 * Destroys the conversation's key, ending it first if it is open. Unreadable here at once; copies in backups become unreadable when the
 * wrapping key of its day is destroyed (P4).
 */
export async function eraseConversation(chat: Chat, actor: SeekerActor, id: ConversationId): Promise<Result<Erased, Refusal>> {
	const ended = await endConversation(chat, actor, id)
	if (!ended.ok) return ended
	const erased = await changeConversation(chat, id, { actor, action: 'erase' }, { kind: 'erase' })
	if (!erased.ok) return erased
	chat.keys.forget(id)
	chat.attention.forget(id)
	const { stored, events } = erased.value
	await endHoldsOfErased(chat, id)
	if (events.length > 0) {
		chat.announcer.erased(id)
		// Nothing is left to wrap up.
		for (const { listener } of handOversOf(stored.conversation)) chat.announcer.handOversChanged(listener.id)
		await chat.audit.append([{ at: chat.clock.now(), actorId: null, action: 'conversation_erased', conversationId: id, detail: {} }])
	}
	const programme = await chat.programmes.find(stored.conversation.programmeId)
	return ok({ stored, finalInBackupsAt: wrappingKeyGoesAt(stored.conversation.requestedAt, programme?.retentionDays ?? 30) })
}
