import type { StaffActor } from '@akin/core/access/actor'
import { type Action, can } from '@akin/core/access/can'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Entry } from '@akin/core/view/entry-view'
import type { Appended } from '../../ports/conversation-store.ts'
import { rateKey } from '../../ports/rate-key.ts'
import type { Chat } from '../chat.ts'
import { openedEntry } from '../conversation-keys.ts'
import { openConversation } from '../open-conversation.ts'
import { isLongerThan, type WritingRefusal } from './write-entry.ts'

type Line = { [S in 'backstage' | 'supervision']: { readonly stream: S; readonly content: Entry<S>['content'] } }[
	| 'backstage'
	| 'supervision']

export type Adding = Line & {
	readonly conversationId: ConversationId
	readonly clientId: ClientId
	/** What of it a person wrote: each is held to the length of a message. */
	readonly words: readonly string[]
}

/**
 * Adds something of staff to the log that is neither message, whisper nor note: a suggestion, an answer to one, a record. Sent again with the
 * same mark it answers the same place (M3). It is rare, so the conversation is read for each; the append has the last word (S2).
 */
export async function addEntry(
	chat: Chat,
	actor: StaffActor,
	action: Action,
	{ conversationId, stream, clientId, content, words }: Adding,
): Promise<Result<Appended, WritingRefusal>> {
	const opened = await openConversation(chat, actor, conversationId, action)
	if (!opened.ok) return opened
	if (opened.value.conversation.state === 'closed') return refused('conversation_closed')
	if (!opened.value.isAllowed) return refused('not_a_writer')
	const programme = await chat.programmes.find(opened.value.conversation.programmeId)
	if (programme) {
		const { burst, messagesPerMinute, maxMessageCharacters } = programme.limits
		if (words.some((text) => isLongerThan(text, maxMessageCharacters))) return refused('message_too_long')
		// There is at most one answer to each suggestion, and it goes out in the same moment as the message it is about.
		if (content.kind !== 'suggestion_answered') {
			const taken = await chat.limiter.take(rateKey('message:send', actor.id), { burst, perMinute: messagesPerMinute })
			if (!taken.allowed) return refused({ code: 'rate_limited', retryAfterMs: taken.retryAfterMs })
		}
	}
	const key = await chat.keys.of(opened.value)
	if (!key) return refused('conversation_closed')

	const sender = { role: actor.role, id: actor.id } as const
	const sealed = chat.keys.seal(key, { conversationId, stream, sender, clientId }, actor.name, content)
	const appended = await chat.conversations.append(conversationId, { stream, sender, clientId, sealed, at: chat.clock.now() })
	if (!appended.ok) return appended
	if (!appended.value.isDuplicate) {
		chat.announcer.appended(appended.value, openedEntry(appended.value.entry, actor.name, content))
		return appended
	}
	// Rare, so it is settled by what is stored now: a key that was destroyed meanwhile opens nothing any more (P4).
	const stored = await chat.conversations.load(conversationId)
	if (!stored || !can(actor, 'read_room', stored.conversation)) return refused('conversation_not_found')
	if (!(await chat.keys.of(stored))) return refused('conversation_closed')
	const first = chat.keys.open(key, appended.value.entry)
	const isSame = first.stream === stream && JSON.stringify(first.content) === JSON.stringify(content)
	return isSame ? ok(appended.value) : refused('client_id_conflict')
}
