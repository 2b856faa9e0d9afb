import { randomUUID } from 'node:crypto'
import { asId } from '@akin/core/support/ids'
import { openingStoreContract } from '../../../test/contracts/opening-store.contract.ts'
import { createMemoryOpeningStore } from './memory-opening-store.ts'

openingStoreContract(async () => ({ openings: createMemoryOpeningStore(), conversation: async () => asId(randomUUID()) }))
