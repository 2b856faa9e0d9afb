import type { SeekerSessionId, StaffId } from '../support/ids.ts'
import type { Conversation } from './conversation.ts'

/**
 * Who may write into which stream right now. Stored beside the heads, in the row that every append locks: that is the fence (S2).
 * Supervisors of the programme may always write backstage and to each other while it is open, so they are not listed there.
 */
export type Grants = {
	readonly room: readonly (SeekerSessionId | StaffId)[]
	readonly backstage: readonly StaffId[]
}

export function grantsOf(conversation: Conversation): Grants {
	switch (conversation.state) {
		case 'closed':
			return { room: [], backstage: [] }
		case 'waiting':
		case 'offered':
			return { room: [conversation.seekerId], backstage: [] }
		case 'active': {
			const { handler, joined, seekerId } = conversation
			return {
				room: [seekerId, handler.id, ...joined.map(({ id }) => id)],
				backstage: handler.role === 'listener' ? [handler.id] : [],
			}
		}
	}
}
