import type { ConversationId } from '@akin/core/support/ids'
import type { ConversationStore } from '../../ports/conversation-store.ts'
import type { ReviewStore, StoredCase } from '../../ports/review-store.ts'

/** In this process only: for tests and simulations. `draw` decides by chance, from the id. */
export function createMemoryReviewStore(
	conversations: Pick<ConversationStore, 'changedSince' | 'loadMany'>,
	draw: (id: ConversationId) => number = () => 1,
): ReviewStore {
	const cases = new Map<ConversationId, StoredCase & { readonly isSampled: boolean }>()
	const all = () => [...cases.values()]

	return {
		async unsampled(closedSince, countTo, limit) {
			const stored = (await conversations.changedSince('0')).conversations.map(({ conversation }) => conversation)
			const closed = [...new Map(stored.map((one) => [one.id, one])).values()]
				.flatMap((one) => (one.state === 'closed' && one.talk?.listener ? [{ ...one, listenerId: one.talk.listener.id }] : []))
				.sort((a, b) => a.closedAt - b.closedAt || (a.id < b.id ? -1 : 1))
			return closed
				.map((one, index) => ({ ...one, before: closed.slice(0, index).filter(({ listenerId }) => listenerId === one.listenerId).length }))
				.filter(({ id, closedAt }) => closedAt >= closedSince && !cases.get(id)?.isSampled)
				.slice(0, limit)
				.map(({ id, before }) => ({ conversationId: id, draw: draw(id), talksBefore: Math.min(before, countTo) }))
		},
		async add(conversation, reasons, isSampled) {
			const kept = cases.get(conversation.conversationId)
			cases.set(conversation.conversationId, {
				...conversation,
				reasons: [...new Set([...(kept?.reasons ?? []), ...reasons])].sort(),
				review: kept?.review ?? null,
				isSampled: isSampled || (kept?.isSampled ?? false),
			})
		},
		due: async (programmeIds, limit) =>
			all()
				.filter(({ programmeId, reasons, review }) => programmeIds.includes(programmeId) && reasons.length > 0 && review === null)
				.sort((a, b) => a.closedAt - b.closedAt)
				.slice(0, limit),
		done: async (programmeIds, limit) =>
			all()
				.filter(({ programmeId, review }) => programmeIds.includes(programmeId) && review !== null)
				.sort((a, b) => (b.review?.at ?? 0) - (a.review?.at ?? 0))
				.slice(0, limit),
		ofListener: async (listenerId, limit) =>
			all()
				.filter((one) => one.listenerId === listenerId && one.review !== null)
				.sort((a, b) => (b.review?.at ?? 0) - (a.review?.at ?? 0))
				.slice(0, limit),
		find: async (id) => cases.get(id) ?? null,
		async save(conversation, review) {
			const kept = cases.get(conversation.conversationId)
			if (kept?.review) return false
			cases.set(conversation.conversationId, {
				...conversation,
				reasons: [],
				isSampled: false,
				...kept,
				review: { ...review, reply: null },
			})
			return true
		},
		async reply(id, reply) {
			const kept = cases.get(id)
			if (!kept?.review || kept.review.reply) return false
			cases.set(id, { ...kept, review: { ...kept.review, reply } })
			return true
		},
	}
}
