import { can } from '@akin/core/access/can'
import type { Conversation } from '@akin/core/conversation/conversation'
import { backstageActivity } from '@akin/core/protocol/staff-shapes'
import type { ActivityNotice } from '../../ports/announcer.ts'
import type { SocketSession } from './sessions.ts'

/**
 * To the others of staff there: supervisors learn all of it, the listener what happens in the box they share, a seeker nothing. Worth nothing
 * a moment later, so it may be dropped on a slow connection.
 */
export function emitActivity(members: readonly SocketSession[], conversation: Conversation, { by, activity }: ActivityNotice): void {
	const { id: conversationId } = conversation
	const forListener = backstageActivity.options.find((one) => one === activity) ?? null
	for (const member of members) {
		if (member.actor.id === by.id) continue
		if (member.audience === 'supervisor') member.socket.volatile.emit('activity:changed', { conversationId, by, activity })
		if (member.audience === 'listener' && can(member.actor, 'read_backstage', conversation))
			member.socket.volatile.emit('activity:changed', { conversationId, by, activity: forListener })
	}
}
