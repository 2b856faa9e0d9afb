import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import type { StaffId } from '@akin/core/support/ids'
import { supervisorView } from '@akin/core/view/supervisor-view'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'
import { staffContextOf } from './staff-context-of.ts'

/** Several presence beats: one that is late proves nothing. */
const connectedWithinMs = 20_000

export async function supervisorViewOf(
	chat: Pick<Chat, 'programmes' | 'readings' | 'clock' | 'presence'>,
	stored: StoredConversation,
	viewerId: StaffId,
): Promise<SupervisorConversation> {
	const context = await staffContextOf(chat, stored)
	const { conversation } = stored
	const observer = conversation.state === 'active' && conversation.handler.role === 'supervisor' ? conversation.handler.observer : null
	const observerConnected = observer !== null && (await chat.presence.seenWithin([observer.id], connectedWithinMs)).has(observer.id)
	return supervisorView(conversation, { ...context, viewerId, observerConnected })
}
