import { type Opening, stands } from '@akin/core/record/opening'
import type { ConversationId, OpeningId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { LookedAt, OpeningStore } from '../../ports/opening-store.ts'

/** In this process only: for tests and simulations. */
export function createMemoryOpeningStore(): OpeningStore {
	const openings: Opening[] = []
	const looks = new Map<OpeningId, NonNullable<LookedAt['looked']>>()
	const latestFirst = (found: readonly Opening[]): Opening[] => [...found].reverse().sort((a, b) => b.openedAt - a.openedAt)
	const find = (conversationId: ConversationId, staffId: StaffId, now: Instant): Opening | null =>
		openings.find((one) => one.conversationId === conversationId && one.staffId === staffId && stands(one, now)) ?? null

	return {
		standing: async (conversationId, staffId, now) => find(conversationId, staffId, now),
		async open(opening) {
			const before = find(opening.conversationId, opening.staffId, opening.openedAt)
			if (before) return before
			openings.push(opening)
			return opening
		},
		async end(conversationId, staffId, now) {
			const found = find(conversationId, staffId, now)
			if (!found) return null
			const ended = { ...found, endedAt: now }
			openings[openings.indexOf(found)] = ended
			return ended
		},
		async of(ids) {
			const found = new Map<ConversationId, Opening[]>()
			for (const one of latestFirst(openings))
				if (ids.includes(one.conversationId)) found.set(one.conversationId, [...(found.get(one.conversationId) ?? []), one])
			return found
		},
		between: async (programmeIds, from, before) =>
			latestFirst(openings)
				.filter((one) => programmeIds.includes(one.programmeId) && one.openedAt >= from && one.openedAt < before)
				.map((opening) => ({ opening, looked: looks.get(opening.id) ?? null })),
		async mark(id, by, at) {
			const opening = openings.find((one) => one.id === id)
			if (!opening) return null
			const looked = looks.get(id) ?? { name: by.name, at }
			looks.set(id, looked)
			return { opening, looked }
		},
		find: async (id) => openings.find((one) => one.id === id) ?? null,
		countSince: async (staffId, reason, since) =>
			openings.filter((one) => one.staffId === staffId && one.reason === reason && one.openedAt >= since).length,
		ofListener: async (listenerId, limit) => latestFirst(openings.filter((one) => one.listenerId === listenerId)).slice(0, limit),
	}
}
