import type { Actor } from '@akin/core/access/actor'
import { can } from '@akin/core/access/can'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Stream } from '@akin/core/view/entry-view'
import type { Appended, Sender } from '../../ports/conversation-store.ts'
import { rateKey } from '../../ports/rate-key.ts'
import type { Chat } from '../chat.ts'
import { openedEntry } from '../conversation-keys.ts'
import type { RateLimited } from '../rate-limited.ts'

export type Writing = {
	readonly conversationId: ConversationId
	readonly stream: Stream
	readonly clientId: ClientId
	readonly text: string
}
export type WritingRefusal =
	| 'conversation_not_found'
	| 'conversation_closed'
	| 'not_a_writer'
	| 'message_too_long'
	| 'client_id_conflict'
	| RateLimited

const writeAction = { room: 'write_room', backstage: 'write_backstage', supervision: 'write_supervision' } as const
const contentKind = { room: 'message', backstage: 'whisper', supervision: 'note' } as const

/**
 * Adds what somebody wrote to a stream and answers with its place in it. Resolves after the commit (M1); sent again with the same mark it
 * answers the same place (M3). Whether the sender may write is settled by the store at the moment of commit (S2).
 */
export async function writeEntry(
	chat: Chat,
	actor: Actor,
	{ conversationId, stream, clientId, text }: Writing,
): Promise<Result<Appended, WritingRefusal>> {
	const stored = await chat.conversations.load(conversationId)
	if (!stored || !can(actor, 'read_room', stored.conversation)) return refused('conversation_not_found')
	const programme = await chat.programmes.find(stored.conversation.programmeId)
	if (programme && [...text].length > programme.limits.maxMessageCharacters) return refused('message_too_long')
	if (programme) {
		const { burst, messagesPerMinute } = programme.limits
		const taken = await chat.limiter.take(rateKey('message:send', actor.id), { burst, perMinute: messagesPerMinute })
		if (!taken.allowed) return refused({ code: 'rate_limited', retryAfterMs: taken.retryAfterMs })
	}
	const key = await chat.keys.of(stored)
	if (!key) return refused('conversation_closed')
	// Where grants settle it the store alone decides: it knows what was sent before the right was lost, and answers that with its place (M1).
	const isSettledByGrant = stream === 'room' || (stream === 'backstage' && actor.role === 'listener')
	if (!isSettledByGrant && stored.conversation.state !== 'closed' && !can(actor, writeAction[stream], stored.conversation))
		return refused('not_a_writer')

	const sender: Sender = actor.role === 'seeker' ? { role: 'seeker', id: actor.id } : { role: actor.role, id: actor.id }
	const name = actor.role === 'seeker' ? null : actor.name
	const content = { kind: contentKind[stream], text } as const
	const sealed = chat.keys.seal(key, { conversationId, stream, sender, clientId }, name, content)
	const appended = await chat.conversations.append(conversationId, { stream, sender, clientId, sealed, at: chat.clock.now() })
	if (!appended.ok) return appended
	const { entry, isDuplicate } = appended.value
	if (isDuplicate) {
		const first = chat.keys.open(key, entry)
		const isSame = entry.stream === stream && 'text' in first.content && first.content.text === text
		return isSame ? appended : refused('client_id_conflict')
	}
	chat.announcer.appended(appended.value, openedEntry(entry, name, content))
	return ok(appended.value)
}
