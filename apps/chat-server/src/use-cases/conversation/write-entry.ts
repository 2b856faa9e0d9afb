import type { Actor } from '@akin/core/access/actor'
import { can } from '@akin/core/access/can'
import type { Conversation } from '@akin/core/conversation/conversation'
import type { MessagePart } from '@akin/core/protocol/message-parts'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { parseContent, type Stream } from '@akin/core/view/entry-view'
import { worksheetLimits } from '@akin/core/worksheet/worksheet-limits'
import type { Appended, AppendRefusal, Sender } from '../../ports/conversation-store.ts'
import { rateKey } from '../../ports/rate-key.ts'
import { heedMessage } from '../attention/heed-message.ts'
import type { Chat } from '../chat.ts'
import { openedEntry } from '../conversation-keys.ts'
import type { RateLimited } from '../rate-limited.ts'
import { hasOpened } from './has-opened.ts'

export type Writing = {
	readonly conversationId: ConversationId
	readonly stream: Stream
	readonly clientId: ClientId
	readonly text: string
	/** What words of the room are beside being said. */
	readonly part?: MessagePart | undefined
}
export type WritingRefusal =
	| 'conversation_not_found'
	| 'conversation_closed'
	| 'not_a_writer'
	| 'worksheet_not_open'
	| 'plan_not_open'
	| 'message_too_long'
	| 'client_id_conflict'
	| RateLimited

const writeAction = { room: 'write_room', backstage: 'write_backstage', supervision: 'write_supervision' } as const
const contentKind = { room: 'message', backstage: 'whisper', supervision: 'note' } as const
const contentOf = ({ stream, text, part }: Writing) =>
	stream === 'room' && part !== undefined ? ({ kind: 'message', text, part } as const) : ({ kind: contentKind[stream], text } as const)

/**
 * Adds what somebody wrote to a stream and answers with its place in it. Resolves after the commit (M1); sent again with the same mark it
 * answers the same place (M3). Whether the sender may write is settled by the store at the moment of commit (S2), so a conversation that is
 * open on this node need not be read for every message: what may be behind only prepares the entry, and every refusal is decided anew by
 * what is stored.
 */
export async function writeEntry(chat: Chat, actor: Actor, writing: Writing): Promise<Result<Appended, WritingRefusal>> {
	const { conversationId, stream, clientId, text, part } = writing
	const hosted = chat.hosted.storedOf(conversationId)
	const isAtHand = hosted !== null && hosted.wrappedKey !== null && mayWrite(actor, stream, hosted.conversation)
	const stored = isAtHand ? hosted : await chat.conversations.load(conversationId)
	if (!stored || !(isAtHand || can(actor, 'read_room', stored.conversation))) return refused('conversation_not_found')
	const programme = await chat.programmes.find(stored.conversation.programmeId)
	if (programme && isLongerThan(text, programme.limits.maxMessageCharacters)) return refused('message_too_long')
	if (part?.kind === 'line' && isLongerThan(text, worksheetLimits.characters)) return refused('message_too_long')
	if (programme) {
		const { burst, messagesPerMinute } = programme.limits
		const taken = await chat.limiter.take(rateKey('message:send', actor.id), { burst, perMinute: messagesPerMinute })
		if (!taken.allowed) return refused({ code: 'rate_limited', retryAfterMs: taken.retryAfterMs })
	}
	const key = await chat.keys.of(stored)
	if (!key) return refused('conversation_closed')
	const isRefused =
		!isAtHand && stored.conversation.state !== 'closed' && !mayWrite(actor, stream, stored.conversation) && !isSettledByGrant(actor, stream)
	if (isRefused) return refused('not_a_writer')
	// Not for whoever sends again what was taken: once it is open it stays so.
	if (part !== undefined && actor.role !== 'seeker') {
		if (part.kind === 'line' && !(await hasOpened(chat, stored, key, 'worksheet'))) return refused('worksheet_not_open')
		if (part.kind === 'step' && !(await hasOpened(chat, stored, key, 'plan'))) return refused('plan_not_open')
	}

	const sender: Sender = actor.role === 'seeker' ? { role: 'seeker', id: actor.id } : { role: actor.role, id: actor.id }
	const name = actor.role === 'seeker' ? null : actor.name
	const content = contentOf(writing)
	const sealed = chat.keys.seal(key, { conversationId, stream, sender, clientId }, name, content)
	// [CA3] A card has the programme's words, which are nobody's own.
	const isOwnWords = stream === 'room' && part?.kind !== 'resource'
	const heeded = isOwnWords ? await heedMessage(chat, actor, stored, key, programme, { sender, clientId, text, part }) : null
	const appended = await chat.conversations.append(conversationId, { stream, sender, clientId, sealed, at: chat.clock.now() })
	if (!appended.ok) return isAtHand ? refusedNow(chat, actor, conversationId, appended) : appended
	if (appended.value.isDuplicate) return sentBefore(chat, actor, writing, appended.value)
	heeded?.written(appended.value.entry.seq)
	chat.announcer.appended(appended.value, openedEntry(appended.value.entry, name, content))
	return ok(appended.value)
}

const mayWrite = (actor: Actor, stream: Stream, conversation: Conversation): boolean =>
	can(actor, 'read_room', conversation) && can(actor, writeAction[stream], conversation)

/** Where grants settle it the store alone decides: it knows what was sent before the right was lost, and answers that with its place (M1). */
const isSettledByGrant = (actor: Actor, stream: Stream): boolean =>
	stream === 'room' || (stream === 'backstage' && actor.role === 'listener')

/** The refusal of the store, for somebody who may still know that there is such a conversation. */
async function refusedNow(
	chat: Chat,
	actor: Actor,
	id: ConversationId,
	refusal: Result<never, AppendRefusal>,
): Promise<Result<never, WritingRefusal>> {
	const stored = await chat.conversations.load(id)
	return stored && can(actor, 'read_room', stored.conversation) ? refusal : refused('conversation_not_found')
}

/** Rare, so it is settled by what is stored now: a key that was destroyed meanwhile opens nothing any more (P4). */
async function sentBefore(chat: Chat, actor: Actor, writing: Writing, first: Appended): Promise<Result<Appended, WritingRefusal>> {
	const stored = await chat.conversations.load(writing.conversationId)
	if (!stored || !can(actor, 'read_room', stored.conversation)) return refused('conversation_not_found')
	const key = await chat.keys.of(stored)
	if (!key) return refused('conversation_closed')
	const { content } = chat.keys.open(key, first.entry)
	const isSame =
		first.entry.stream === writing.stream && JSON.stringify(content) === JSON.stringify(parseContent(writing.stream, contentOf(writing)))
	return isSame ? ok(first) : refused('client_id_conflict')
}

/** Counted as people count them. No text has more characters than code units, so most need not be taken apart. */
export const isLongerThan = (text: string, characters: number): boolean => text.length > characters && [...text].length > characters
