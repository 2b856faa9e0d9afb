import { registerChatStoresContract } from '../../../test/contracts/chat-stores.contract.ts'
import { createMemoryChatStores } from './memory-chat-stores.ts'
import { createMemoryReadingStore } from './memory-reading-store.ts'

registerChatStoresContract('memory', async () => ({
	...createMemoryChatStores({ now: () => Date.now() }),
	readings: createMemoryReadingStore(),
	[Symbol.asyncDispose]: async () => {},
}))
