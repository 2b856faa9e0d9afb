import type { Actor } from '@akin/core/access/actor'
import { can } from '@akin/core/access/can'
import type { Conversation } from '@akin/core/conversation/conversation'
import type { ConversationId } from '@akin/core/support/ids'

/** `full`: everything this audience may ever see of a conversation. `room`: only what the seeker sees too. */
export type Reach = 'full' | 'room'

/**
 * The name of a room carries the epoch: whoever lost a right stays behind in a room that nothing is sent to any more, even if the message
 * that should have thrown them out never arrived (P2).
 */
export const roomName = (id: ConversationId, epoch: number, reach: Reach): string => `c:${id}:${epoch}:${reach}`

/** Which room of a conversation somebody belongs in, or null when they may see nothing of it. */
export function reachOf(actor: Actor, conversation: Conversation): Reach | null {
	if (!can(actor, 'read_room', conversation)) return null
	if (actor.role === 'listener') return can(actor, 'read_backstage', conversation) ? 'full' : 'room'
	return 'full'
}
