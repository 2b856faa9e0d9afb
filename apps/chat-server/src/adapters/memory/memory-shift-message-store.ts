import type { ShiftMessageId } from '@akin/core/support/ids'
import type { ShiftMessageStore, StoredShiftMessage } from '../../ports/shift-message-store.ts'

/** Messages to everybody on shift, in this process. */
export function createMemoryShiftMessageStore(): ShiftMessageStore {
	const messages = new Map<ShiftMessageId, StoredShiftMessage>()
	return {
		add: async (message) => void messages.set(message.id, message),
		standing: async (now) => [...messages.values()].filter(({ endsAt }) => endsAt > now),
		withdraw: async (id) => messages.delete(id),
		async deleteEnded(now) {
			for (const { id, endsAt } of messages.values()) if (endsAt <= now) messages.delete(id)
		},
	}
}
