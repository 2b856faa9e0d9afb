import { asId, type ClientId, type ConversationId, type SeekerSessionId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { fakePostgres } from '../../../test/support/fake-postgres.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'
import { openDatabase } from './database.ts'
import { createPostgresConversationStore } from './postgres-conversation-store.ts'

const conversationId = asId<ConversationId>('018f0000-0000-7000-8000-000000000001')
const entry = {
	stream: 'room' as const,
	sender: { role: 'seeker' as const, id: asId<SeekerSessionId>('018f0000-0000-7000-8000-000000000002') },
	clientId: asId<ClientId>('018f0000-0000-7000-8000-000000000003'),
	sealed: Buffer.from('sealed'),
	at: 0,
}
const tooLate = { name: 'StoreUnavailable', message: 'PostgreSQL did not answer within 50 ms' }

test('[M1] a connection that is stopped while it is being set up, and never closed, does not end the writes of a node', async () => {
	await using postgres = await fakePostgres(() => 'stopping')
	await using database = openDatabase({ url: postgres.url, poolSize: 1 })
	const store = createPostgresConversationStore(database)
	await expect(store.append(conversationId, entry)).rejects.toThrow(StoreUnavailable)
	await expect(store.append(conversationId, entry)).rejects.toThrow(StoreUnavailable)
	expect(postgres.connections()).toBe(2)
})

test('[M1] a commit that is never answered is an unknown outcome, and ends', async () => {
	await using postgres = await fakePostgres((query) => (query.startsWith('COMMIT') ? 'silence' : 'done'))
	await using database = openDatabase({ url: postgres.url, poolSize: 1, deadlineMs: 50 })
	await expect(database.transaction(async () => 'done')).rejects.toMatchObject(tooLate)
})

test('a query that is never answered ends', async () => {
	await using postgres = await fakePostgres((query) => (query.includes('silent') ? 'silence' : 'done'))
	await using database = openDatabase({ url: postgres.url, poolSize: 1, deadlineMs: 50 })
	await expect(database.query("select 'silent'")).rejects.toMatchObject(tooLate)
	postgres.hangUp()
})

test('a connection that comes after its transaction has given up is let go, and nothing is done on it', async () => {
	const { promise: mayConnect, resolve: connect } = Promise.withResolvers<void>()
	const queries: string[] = []
	await using postgres = await fakePostgres((query) => {
		queries.push(query)
		return 'done'
	}, mayConnect)
	await using database = openDatabase({ url: postgres.url, poolSize: 1, deadlineMs: 50 })
	await expect(database.transaction(async () => 'done')).rejects.toMatchObject(tooLate)
	connect()
	await postgres.firstEnded
	expect(queries.filter((query) => query.startsWith('BEGIN'))).toEqual([])
})
