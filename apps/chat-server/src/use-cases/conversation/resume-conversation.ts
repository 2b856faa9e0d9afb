import type { Actor } from '@akin/core/access/actor'
import { can } from '@akin/core/access/can'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result } from '@akin/core/support/result'
import type { Entry, Stream } from '@akin/core/view/entry-view'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'
import { type NotFound, openConversation } from '../open-conversation.ts'

/** Entries a single answer carries of each stream; more are asked for again. */
const pageSize = 500

const readAction = { room: 'read_room', backstage: 'read_backstage', supervision: 'read_supervision' } as const

export type Resumed<S extends Stream> = {
	readonly stored: StoredConversation
	readonly entries: readonly Entry<S>[]
	readonly more: boolean
}

/**
 * Everything behind a position, per stream, and the conversation as it stands. The caller has joined the conversation's room before: what is
 * committed while this reads arrives as an event. Streams the actor may not read come back empty.
 */
export async function resumeConversation<S extends Stream>(
	chat: Chat,
	actor: Actor,
	id: ConversationId,
	after: Readonly<Record<S, number>>,
): Promise<Result<Resumed<S>, NotFound>> {
	const opened = await openConversation(chat, actor, id, 'read_room')
	if (!opened.ok) return opened
	const stored = opened.value
	const key = await chat.keys.of(stored)
	const streams = (Object.keys(after) as S[]).filter((stream) => can(actor, readAction[stream], stored.conversation))
	const pages = key ? await Promise.all(streams.map((stream) => chat.conversations.entries(id, stream, after[stream], pageSize))) : []
	// Somebody who lost the right while this was read gets nothing (P2).
	const now = await openConversation(chat, actor, id, 'read_room')
	if (!now.ok) return now
	const stillReadable = streams.filter((stream) => can(actor, readAction[stream], now.value.conversation))
	const entries = pages.flat().filter(({ stream }) => stillReadable.some((readable) => readable === stream))
	return ok({
		stored: now.value,
		// Erased while this was read: the key is still in this process, and opens nothing any more (P4).
		entries: key && now.value.wrappedKey ? entries.map((entry) => chat.keys.open(key, entry) as Entry<S>) : [],
		more: pages.some((page) => page.length === pageSize),
	})
}
