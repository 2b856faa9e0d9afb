import { returnWordsStoreContract } from '../../../test/contracts/return-words-store.contract.ts'
import { createMemoryReturnWordsStore } from './memory-return-words-store.ts'

returnWordsStoreContract(async () => createMemoryReturnWordsStore())
