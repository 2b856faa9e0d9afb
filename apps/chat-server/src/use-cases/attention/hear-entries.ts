import type { Entry } from '@akin/core/view/entry-view'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'
import { circumstancesOf, withEntry } from './read-log.ts'

/**
 * Goes on reading with what another node took in, while it is in the clear here: else the next message that is written here would wait for the
 * log to be read. What does not come next is left to the log, and so is a conversation of which nothing was read here yet.
 */
export async function hearEntries(
	chat: Pick<Chat, 'attention' | 'retiredRules' | 'programmes'>,
	{ conversation }: StoredConversation,
	entries: readonly Entry[],
): Promise<void> {
	const { id, programmeId } = conversation
	if (chat.attention.kept(id) === null) return
	const circumstances = await circumstancesOf(chat, conversation, await chat.programmes.find(programmeId))
	for (const entry of entries) {
		const kept = chat.attention.kept(id)
		if (kept === null) return
		if (entry.stream !== 'room' || entry.seq !== kept.upTo + 1) continue
		chat.attention.keep(id, { upTo: entry.seq, soFar: withEntry(kept.soFar, entry, circumstances) })
	}
}
