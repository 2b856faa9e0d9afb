import { randomUUID } from 'node:crypto'
import { asId, type ConversationId } from '@akin/core/support/ids'
import { recordHoldStoreContract } from '../../../test/contracts/record-hold-store.contract.ts'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import { createMemoryRecordHoldStore } from './memory-record-hold-store.ts'

recordHoldStoreContract(async () => {
	const erased = new Set<ConversationId>()
	return {
		// It asks for nothing else of a conversation.
		store: createMemoryRecordHoldStore({
			load: async (id) => ({ wrappedKey: erased.has(id) ? null : new Uint8Array([1]) }) as StoredConversation,
		}),
		conversation: async () => asId<ConversationId>(randomUUID()),
		erase: async (id) => erased.add(id),
	}
})
