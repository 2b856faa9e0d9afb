import type { ListenerConversation } from '@akin/core/protocol/listener'
import type { StaffId } from '@akin/core/support/ids'
import { listenerView } from '@akin/core/view/listener-view'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'
import { noteFor } from '../transfer/hand-over-note.ts'
import { staffContextOf } from './staff-context-of.ts'

/** Null while it is waiting or on offer: a listener sees nothing of it then but the offer. */
export async function listenerViewOf(
	chat: Pick<Chat, 'programmes' | 'readings' | 'clock' | 'conversations' | 'keys'>,
	stored: StoredConversation,
	viewerId: StaffId,
): Promise<ListenerConversation | null> {
	const { conversation } = stored
	if (conversation.state !== 'active' && conversation.state !== 'closed') return null
	return listenerView(conversation, { ...(await staffContextOf(chat, stored)), viewerId, note: await noteFor(chat, stored, viewerId) })
}
