import { registerChatStoresContract } from '../../../test/contracts/chat-stores.contract.ts'
import { testDatabase } from '../../../test/support/test-postgres.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { createPostgresConversationStore } from './postgres-conversation-store.ts'
import { createPostgresReadingStore } from './postgres-reading-store.ts'
import { createPostgresShiftStore } from './postgres-shift-store.ts'

registerChatStoresContract('PostgreSQL', async () => {
	const stack = new AsyncDisposableStack()
	const database = stack.use(await testDatabase({ migrate }))
	const db = stack.use(openDatabase({ url: database.url }))
	return {
		conversations: createPostgresConversationStore(db),
		shifts: createPostgresShiftStore(db),
		readings: createPostgresReadingStore(db),
		[Symbol.asyncDispose]: () => stack.disposeAsync(),
	}
})
