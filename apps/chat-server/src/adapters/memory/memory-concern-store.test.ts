import { randomUUID } from 'node:crypto'
import { asId, type ConversationId } from '@akin/core/support/ids'
import { concernStoreContract } from '../../../test/contracts/concern-store.contract.ts'
import { createMemoryConcernStore } from './memory-concern-store.ts'

concernStoreContract(async () => ({
	store: createMemoryConcernStore(),
	conversation: async () => asId<ConversationId>(randomUUID()),
}))
