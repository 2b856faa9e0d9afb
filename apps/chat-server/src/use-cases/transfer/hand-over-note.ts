import type { StaffActor } from '@akin/core/access/actor'
import { askedListener, transferOf } from '@akin/core/conversation/transfer'
import { asId, type ClientId, type StaffId, type TransferId } from '@akin/core/support/ids'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Alongside } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'

/** The note has the id of its transfer as its mark, so that it is found by it and stands there once (M3). */
const markOf = (id: TransferId): ClientId => asId<ClientId>(id)

/** The note as it goes into the log with the transfer itself. */
export const handOverNote = (actor: StaffActor, id: TransferId, text: string, to: string | null): Alongside => ({
	...{ stream: 'backstage', sender: { role: actor.role, id: actor.id }, name: actor.name, clientId: markOf(id) },
	content: { kind: 'hand_over_note', text, to },
})

const pageSize = 500

/** What the listener who is asked should know; null for everybody else, who read it backstage or not at all. */
export async function noteFor(
	chat: Pick<Chat, 'conversations' | 'keys'>,
	stored: StoredConversation,
	viewerId: StaffId,
): Promise<string | null> {
	const { conversation } = stored
	const transfer = transferOf(conversation)
	if (!transfer || askedListener(conversation)?.id !== viewerId) return null
	const key = await chat.keys.of(stored)
	if (!key) return null
	for (let after = 0; ; after += pageSize) {
		const page = await chat.conversations.entries(conversation.id, 'backstage', after, pageSize)
		const found = page.find(({ clientId, sender }) => clientId === markOf(transfer.id) && sender.id === transfer.by.id)
		if (found) {
			const { content } = chat.keys.open(key, found)
			return content.kind === 'hand_over_note' ? content.text : null
		}
		if (page.length < pageSize) return null
	}
}
