import { keptWords, readKeptWords, type SnippetWords, snippetDays } from '@akin/core/snippets/snippet'
import { asId, type ConversationId, type SnippetId, type StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { retentionClass, utcDay } from '../../ports/retention.ts'
import type { StoredSnippet } from '../../ports/snippet-store.ts'
import type { Chat } from '../chat.ts'

/** What sealed words are bound to: a snippet stands where a conversation otherwise does. */
const placeOf = (id: SnippetId): ConversationId => asId<ConversationId>(id)

/** [SN5] Seals the words of a snippet with a fresh key, which goes two years from now. */
export async function sealSnippet(chat: Chat, id: SnippetId, ownerId: StaffId, words: SnippetWords, now: Instant) {
	const { dataKey, wrapped } = await chat.keys.make(utcDay(now), retentionClass(snippetDays))
	return { wrappedKey: wrapped, sealed: chat.keys.sealRecord(dataKey, placeOf(id), 'snippet', ownerId, keptWords(words)) }
}

/** Seals why a snippet was returned, with the key of its words. Null once that is gone. */
export async function sealReason(chat: Chat, { id, wrappedKey }: StoredSnippet, by: StaffId, reason: string): Promise<Uint8Array | null> {
	const key = await chat.keys.unwrap(wrappedKey)
	return key && chat.keys.sealRecord(key, placeOf(id), 'snippet_reason', by, reason)
}

/** The words of a snippet, and why it was returned. Null once its key is gone. */
export async function openSnippet(chat: Chat, { id, ownerId, wrappedKey, sealed, state }: StoredSnippet) {
	const key = await chat.keys.unwrap(wrappedKey)
	if (!key) return null
	const reason = state.kind === 'returned' ? chat.keys.openRecord(key, placeOf(id), 'snippet_reason', state.byId, state.reason) : null
	return { ...readKeptWords(chat.keys.openRecord(key, placeOf(id), 'snippet', ownerId, sealed)), reason }
}
