import { planTogetherOf } from '@akin/core/plan/plan-together'
import type { Entry } from '@akin/core/view/entry-view'
import { worksheetStateOf } from '@akin/core/worksheet/worksheet-state'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { DataKey } from '../../ports/key-vault.ts'
import type { Chat } from '../chat.ts'

const pageSize = 200

/** [WK5] [PH3] Whether the person has agreed to it. Staff write into either now and then, so the log is read for each. */
export async function hasOpened(
	{ conversations, keys }: Pick<Chat, 'conversations' | 'keys'>,
	{ conversation }: StoredConversation,
	key: DataKey,
	what: 'worksheet' | 'plan',
): Promise<boolean> {
	const room: Entry<'room'>[] = []
	for (;;) {
		const page = await conversations.entries(conversation.id, 'room', room.length, pageSize)
		for (const stored of page) {
			const entry = keys.open(key, stored)
			if (entry.stream === 'room') room.push(entry)
		}
		if (page.length < pageSize) return (what === 'plan' ? planTogetherOf(room) : worksheetStateOf(room)).kind === 'open'
	}
}
