import type { SeekerActor } from '@akin/core/access/actor'
import { type Conversation, listenerOf } from '@akin/core/conversation/conversation'
import type { HeldWords } from '@akin/core/protocol/returning'
import type { ConversationId, ReturnWordsId, StaffId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { rateKey } from '../../ports/rate-key.ts'
import type { StoredReturnWords } from '../../ports/return-words-store.ts'
import type { DrawnWords } from '../../ports/word-secrets.ts'
import { blockOf } from '../block/is-blocked.ts'
import type { Chat } from '../chat.ts'
import { openConversation } from '../open-conversation.ts'
import type { RateLimited } from '../rate-limited.ts'
import { heldWordsOf, renewed } from './held-words.ts'
import { newWordsHash } from './word-hashes.ts'

export type NewWords = DrawnWords & { readonly held: HeldWords }
export type Blocked = { readonly code: 'blocked'; readonly retryAfterMs: number }
export type MakeRefusal = 'conversation_not_found' | 'return_words_not_offered' | Blocked | RateLimited

/** Somebody whose answer was lost asks again; nobody needs more. */
const perSignIn = { burst: 6, perMinute: 2 }

/**
 * Words that lead back to the listener of this conversation. Asked for again, or by somebody who came with words, they are new ones for the
 * same: those before stand until these are confirmed or given (RW4).
 */
export async function makeReturnWords(
	chat: Chat,
	actor: SeekerActor,
	id: ConversationId,
	language?: string,
): Promise<Result<NewWords, MakeRefusal>> {
	const opened = await openConversation(chat, actor, id, 'make_return_words')
	if (!opened.ok || !opened.value.isAllowed) return refused('conversation_not_found')
	const { conversation } = opened.value
	const programme = await chat.programmes.find(conversation.programmeId)
	const days = programme?.returnWords.days ?? 0
	if (days === 0) return refused('return_words_not_offered')
	// Not by where they come from: that keeps out whoever starts, and words alone open nothing to whoever is kept out.
	const block = await blockOf(chat, actor, true)
	const now = chat.clock.now()
	if (block) return refused({ code: 'blocked', retryAfterMs: block.until - now })
	const taken = await chat.sharedLimiter.take(rateKey('return-words:make', actor.id), perSignIn)
	if (!taken.allowed) return refused({ code: 'rate_limited', retryAfterMs: taken.retryAfterMs })

	const drawn = chat.wordSecrets.newWords(language)
	const hash = await newWordsHash(chat, drawn.words)
	const { programmeId } = conversation
	const again = await chat.returnWords.change(actor.id, now, async (stored) => ({
		...(await renewed(chat, stored, actor, days)),
		...{ programmeId, listenerId: listenerIn(conversation) ?? stored.listenerId, next: hash },
	}))
	const fresh: StoredReturnWords = {
		...{ id: chat.ids.next<ReturnWordsId>(), programmeId, listenerId: listenerIn(conversation), current: hash, next: null },
		...{ holder: actor.id, heldAt: now, endsAt: now + days * 86_400_000, summary: null },
	}
	if (!again) await chat.returnWords.add(fresh)
	await chat.audit.append([
		{ at: now, actorId: null, action: 'return_words_made', conversationId: null, detail: { programme: programmeId } },
	])
	const stored = await chat.returnWords.heldBy(actor.id, now)
	if (stored === null) throw new Error('return words that were just kept are not there')
	return ok({ ...drawn, held: await heldWordsOf(chat, stored) })
}

function listenerIn(conversation: Conversation): StaffId | null {
	if (conversation.state === 'closed') return conversation.talk?.listener?.id ?? null
	return conversation.state === 'active' ? (listenerOf(conversation)?.id ?? null) : null
}
