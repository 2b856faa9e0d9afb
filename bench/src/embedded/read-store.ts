import { openDatabase } from '@akin/chat-server/adapters/postgres/database'
import { createPostgresConversationStore } from '@akin/chat-server/adapters/postgres/postgres-conversation-store'
import { openKeyFolder } from '@akin/chat-server/adapters/system/folder-key-vault'
import { gcmSealer } from '@akin/chat-server/adapters/system/gcm-sealer'
import { createConversationKeys } from '@akin/chat-server/use-cases/conversation-keys'
import { asId, type ConversationId } from '@akin/core/support/ids'
import type { Head, Stored } from './compare-stored.ts'

const pageSize = 1_000

/** Everything in the rooms of all conversations, opened with the keys of the folder as a server would. */
export async function readStore(databaseUrl: string, keyDir: string): Promise<{ stored: Stored[]; heads: Head[] }> {
	await using database = openDatabase({ url: databaseUrl, poolSize: 2 })
	const conversations = createPostgresConversationStore(database)
	const keys = createConversationKeys(await openKeyFolder(keyDir), gcmSealer)
	const stored: Stored[] = []
	const heads: Head[] = []
	for (const { id } of await database.query<{ id: string }>('select id from conversation')) {
		const conversationId = asId<ConversationId>(id)
		const conversation = await conversations.load(conversationId)
		const key = conversation && (await keys.of(conversation))
		heads.push({ conversationId, head: conversation?.heads.room ?? 0 })
		for (let after = 0; ; ) {
			const page = await conversations.entries(conversationId, 'room', after, pageSize)
			for (const entry of page) {
				stored.push({ conversationId, clientId: entry.clientId, seq: entry.seq, text: key ? textOf(() => keys.open(key, entry)) : null })
			}
			after = page.at(-1)?.seq ?? after
			if (page.length < pageSize) break
		}
	}
	return { stored, heads }
}

/** The words of a message, '' for a notice, null for what does not open. */
function textOf(open: () => { readonly content: object }): string | null {
	try {
		const { content } = open()
		return 'text' in content ? String(content.text) : ''
	} catch {
		return null
	}
}
