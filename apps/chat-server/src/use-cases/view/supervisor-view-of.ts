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
	let observerConnected = false
	if (observer) {
		const [seen, now] = await Promise.all([chat.presence.lastSeen([observer.id]), chat.presence.now()])
		observerConnected = now - (seen.get(observer.id) ?? 0) < connectedWithinMs
	}
	return supervisorView(conversation, { ...context, viewerId, observerConnected })
}
