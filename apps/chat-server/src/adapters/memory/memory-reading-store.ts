import type { ConversationId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { LastReading, Reading, ReadingStore } from '../../ports/reading-store.ts'

/** Who reads along, in this process. */
export function createMemoryReadingStore(): ReadingStore {
	const readers = new Map<ConversationId, Map<StaffId, Reading & { until: Instant }>>()
	const last = new Map<ConversationId, LastReading>()
	return {
		async start(conversationId, { id, name }, at, until) {
			last.set(conversationId, { id, name, at })
			const own = readers.get(conversationId) ?? new Map()
			readers.set(conversationId, own)
			const isNew = !own.has(id)
			own.set(id, { id, name, until })
			return isNew
		},
		async stop(conversationId, readerId, at) {
			const reading = readers.get(conversationId)?.get(readerId)
			if (!reading) return false
			last.set(conversationId, { id: readerId, name: reading.name, at })
			return readers.get(conversationId)?.delete(readerId) ?? false
		},
		async renew(readings, until) {
			for (const { conversationId, readerId } of readings) {
				const reading = readers.get(conversationId)?.get(readerId)
				if (reading) reading.until = until
			}
		},
		async of(conversationIds, now) {
			const found = new Map<ConversationId, Reading[]>()
			for (const id of conversationIds) {
				const own = [...(readers.get(id)?.values() ?? [])].filter(({ until }) => until > now)
				if (own.length > 0)
					found.set(
						id,
						own.map(({ id: readerId, name }) => ({ id: readerId, name })).sort((a, b) => (a.name < b.name ? -1 : 1)),
					)
			}
			return found
		},
		async lastOf(conversationIds) {
			return new Map(
				conversationIds.flatMap((id): [ConversationId, LastReading][] => {
					const known = last.get(id)
					return known ? [[id, known]] : []
				}),
			)
		},
	}
}
