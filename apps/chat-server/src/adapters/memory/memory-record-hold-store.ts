import type { RecordHold } from '@akin/core/record/hold'
import type { ConversationId } from '@akin/core/support/ids'
import type { ConversationStore } from '../../ports/conversation-store.ts'
import type { RecordHoldStore } from '../../ports/record-hold-store.ts'

/** In this process only: for tests and simulations. */
export function createMemoryRecordHoldStore(conversations: Pick<ConversationStore, 'load'>): RecordHoldStore {
	const kept: { hold: RecordHold; wrapped: Uint8Array | null }[] = []
	const isErased = async (id: ConversationId) => !(await conversations.load(id))?.wrappedKey
	const standing = (id: ConversationId) => kept.filter(({ hold }) => hold.conversationId === id && hold.ended === null)
	return {
		async add(hold, wrapped) {
			if (await isErased(hold.conversationId)) return 'erased'
			if (kept.some((one) => one.hold.id === hold.id)) return 'kept_before'
			kept.push({ hold, wrapped })
			return 'kept'
		},
		async of(ids) {
			const of = (id: ConversationId) => kept.filter(({ hold }) => hold.conversationId === id).map(({ hold }) => hold)
			return new Map(ids.map((id) => [id, of(id).toSorted((a, b) => b.heldAt - a.heldAt)] as const).filter(([, found]) => found.length > 0))
		},
		wrappedKey: async (id) => standing(id).toSorted((a, b) => b.hold.until - a.hold.until)[0]?.wrapped ?? null,
		async end(id, ended) {
			const found = kept.find(({ hold }) => hold.id === id && hold.ended === null)
			if (!found) return false
			found.hold = { ...found.hold, ended }
			found.wrapped = null
			return true
		},
		async over(now) {
			const found: RecordHold[] = []
			for (const { hold } of kept) if (hold.ended === null && (hold.until <= now || (await isErased(hold.conversationId)))) found.push(hold)
			return found
		},
	}
}
