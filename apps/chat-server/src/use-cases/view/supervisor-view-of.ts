import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import type { StaffId } from '@akin/core/support/ids'
import { supervisorView } from '@akin/core/view/supervisor-view'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'
import { staffContextOf } from './staff-context-of.ts'

export async function supervisorViewOf(
	chat: Pick<Chat, 'programmes' | 'readings' | 'clock' | 'presence'>,
	stored: StoredConversation,
	viewerId: StaffId,
): Promise<SupervisorConversation> {
	const context = await staffContextOf(chat, stored)
	const { conversation } = stored
	const observer = conversation.state === 'active' && conversation.handler.role === 'supervisor' ? conversation.handler.observer : null
	const observerConnected =
		observer !== null && (await chat.presence.seenWithin([observer.id], defaultQueuePolicy.staffSeenWithinMs)).has(observer.id)
	return supervisorView(conversation, { ...context, viewerId, observerConnected })
}
