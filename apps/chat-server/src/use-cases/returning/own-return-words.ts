import type { SeekerActor } from '@akin/core/access/actor'
import type { HeldWords } from '@akin/core/protocol/returning'
import { afterConfirming } from '@akin/core/returning/standing-words'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import { heldWordsOf, sealSummary } from './held-words.ts'

type NotFound = 'return_words_not_found'

/** "I have written them down": from here on only the new ones lead anywhere (RW4). */
export async function confirmReturnWords(chat: Chat, { id }: SeekerActor): Promise<Result<null, NotFound>> {
	const changed = await chat.returnWords.change(id, chat.clock.now(), async (stored) => ({ ...stored, ...afterConfirming(stored) }))
	return changed ? ok(null) : refused('return_words_not_found')
}

export async function lookAtReturnWords(chat: Chat, { id }: SeekerActor): Promise<HeldWords | null> {
	const stored = await chat.returnWords.heldBy(id, chat.clock.now())
	return stored && heldWordsOf(chat, stored)
}

/** What they wrote for themselves, under a key of its own; null destroys the one before with its key. */
export async function saveReturnSummary(chat: Chat, { id }: SeekerActor, text: string | null): Promise<Result<null, NotFound>> {
	const now = chat.clock.now()
	const changed = await chat.returnWords.change(id, now, async (stored) => ({
		...stored,
		// It lasts as long as the words do, not a day longer.
		summary: await sealSummary(chat, stored.id, text, Math.ceil((stored.endsAt - now) / 86_400_000), now),
	}))
	return changed ? ok(null) : refused('return_words_not_found')
}

/** The words lead nowhere any more, and the key of what was written is gone. */
export async function eraseReturnWords(chat: Chat, { id }: SeekerActor): Promise<Result<null, NotFound>> {
	if (!(await chat.returnWords.erase(id))) return refused('return_words_not_found')
	const at = chat.clock.now()
	await chat.audit.append([{ at, actorId: null, action: 'return_words_erased', conversationId: null, detail: {} }])
	return ok(null)
}
