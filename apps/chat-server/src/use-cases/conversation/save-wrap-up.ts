import type { ListenerActor } from '@akin/core/access/actor'
import { handOverDue, handOversOf } from '@akin/core/conversation/transfer'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { changeConversation, type Refusal } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { openConversation } from '../open-conversation.ts'

export type WrapUp = {
	readonly howItEnded: string
	readonly topics: readonly string[]
	readonly note: string | null
	readonly andYou: string | null
	/** They would like a supervisor to look at it with them. */
	readonly lookWithMe?: boolean | undefined
}

/**
 * Keeps the listener's closing notes and takes the conversation off their desk. What they wrote is sealed with the conversation. Saving again,
 * because the first answer was lost, answers the same.
 */
export async function saveWrapUp(chat: Chat, actor: ListenerActor, id: ConversationId, wrapUp: WrapUp): Promise<Result<null, Refusal>> {
	const opened = await openConversation(chat, actor, id, 'wrap_up')
	if (!opened.ok) return (await hasWrappedUp(chat, actor, id)) ? ok(null) : opened
	const key = await chat.keys.of(opened.value)
	// Kept before it is done: a fault in between costs a second press, never the words. An erased conversation keeps none about itself either.
	if (opened.value.isAllowed && key) {
		const written = JSON.stringify({ note: wrapUp.note, topics: wrapUp.topics })
		const sealed = chat.keys.sealRecord(key, id, 'wrap_up', actor.id, written)
		const { conversation } = opened.value
		const kept = { codes: { howItEnded: wrapUp.howItEnded, andYou: wrapUp.andYou }, sealed }
		const isHandOver = handOverDue(conversation, actor.id) !== null
		await chat.conversations.saveRecord(
			id,
			isHandOver ? { kind: 'hand_over', listenerId: actor.id, ...kept } : { kind: 'wrap_up', ...kept },
		)
		// Whoever wants to talk must not have to ask twice.
		const asks = wrapUp.lookWithMe || wrapUp.andYou === 'want_to_talk'
		if (asks && !isHandOver && conversation.state === 'closed') {
			const { programmeId, closedAt } = conversation
			await chat.reviews.add({ conversationId: id, programmeId, listenerId: actor.id, closedAt }, ['listener_asked'], false)
		}
	}
	const changed = await changeConversation(chat, id, { actor, action: 'wrap_up' }, { kind: 'wrap_up', listenerId: actor.id })
	if (!changed.ok) return changed
	if (changed.value.events.length === 0) return refused('conversation_not_found')
	chat.announcer.shiftChanged(actor.id)
	chat.announcer.handOversChanged(actor.id)
	return ok(null)
}

/** Done means that it is no longer theirs to open, so this is asked of the store alone and answers nothing else. */
async function hasWrappedUp(chat: Chat, actor: ListenerActor, id: ConversationId): Promise<boolean> {
	const conversation = (await chat.conversations.load(id))?.conversation
	if (conversation && handOversOf(conversation).some(({ listener, wrapUp }) => listener.id === actor.id && wrapUp === 'done')) return true
	return conversation?.state === 'closed' && conversation.talk?.wrapUp === 'done' && conversation.talk.listener?.id === actor.id
}
