import type { ConversationId } from '@akin/core/support/ids'
import type { SupervisorSocketSession } from './sessions.ts'

/**
 * Supervisors of this node who have a conversation on their screen that has ended while they read it. They are in none of its rooms any
 * more, so what becomes of it has to be looked up for them: words that are erased must go, also where nobody could say so (P4).
 */
export function createEndedReadings() {
	const readers = new Map<ConversationId, Map<string, SupervisorSocketSession>>()

	function remove(id: ConversationId, socketId: string): void {
		const own = readers.get(id)
		own?.delete(socketId)
		if (own?.size === 0) readers.delete(id)
	}

	return {
		ids: (): ConversationId[] => [...readers.keys()],
		add(id: ConversationId, session: SupervisorSocketSession): void {
			readers.set(id, (readers.get(id) ?? new Map()).set(session.socket.id, session))
		},
		has: (id: ConversationId, socketId: string): boolean => readers.get(id)?.has(socketId) ?? false,
		remove,
		/** A socket is gone, and its screen with it. */
		drop(socketId: string): void {
			for (const id of [...readers.keys()]) remove(id, socketId)
		},
		/** It was erased: off every screen. */
		takeOff(id: ConversationId): void {
			for (const { socket } of readers.get(id)?.values() ?? []) socket.emit('conversation:removed', { conversationId: id })
			readers.delete(id)
		},
	}
}
