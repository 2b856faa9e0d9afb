import { asId, type ClientId, type ConversationId, type SeekerSessionId } from '@akin/core/support/ids'
import pg from 'pg'
import { expect, test } from 'vitest'
import { StoreUnavailable } from '../../ports/store-error.ts'
import { createAppendBatcher } from './append-batcher.ts'
import type { AppendRequest } from './append-statement.ts'
import type { Database } from './database.ts'
import { mapPgError } from './pg-errors.ts'

const idOf = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const requestOf = (n: number): AppendRequest => ({
	conversationId: asId<ConversationId>(idOf(n)),
	entry: {
		stream: 'room',
		sender: { role: 'seeker', id: asId<SeekerSessionId>(idOf(n)) },
		clientId: asId<ClientId>(idOf(n)),
		sealed: Buffer.from('sealed'),
		at: 0,
	},
})

/** The conversations of a statement, which stand in it as an array: of texts, or of the bytes of each id behind its length. */
function idsIn(value: unknown): readonly string[] {
	if (!Buffer.isBuffer(value)) return value as readonly string[]
	const hex = (at: number) => value.subarray(at, at + 16).toString('hex')
	return Array.from({ length: value.readInt32BE(12) }, (_, index) =>
		hex(24 + index * 20).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
	)
}

/** What becomes of three entries that are sent together, and how many entries each statement held. */
async function appendThree(answer: (conversationIds: readonly string[]) => unknown) {
	const sizes: number[] = []
	const query = async <Row extends object>(_: unknown, values: readonly unknown[] = []): Promise<Row[]> => {
		const ids = idsIn(values[0])
		sizes.push(ids.length)
		const error = answer(ids)
		if (error) throw error
		return ids.map((_, index) => ({ n: index + 1, epoch: 1, room_head: 1, backstage_head: 0, supervision_head: 0 }) as unknown as Row)
	}
	const database: Database = {
		query,
		transaction: (work) => work({ query }),
		ping: async () => {},
		[Symbol.asyncDispose]: async () => {},
	}
	const append = createAppendBatcher(database, database)
	const settled = await Promise.allSettled([1, 2, 3].map((n) => append(requestOf(n))))
	return { sizes, settled }
}

const answered = (code: string) => {
	const error = new pg.DatabaseError('said no', 0, 'error')
	error.code = code
	return mapPgError(error)
}
const isFulfilled = ({ status }: PromiseSettledResult<unknown>) => status === 'fulfilled'

test.each([
	['a link that is dead', new StoreUnavailable('the connection to PostgreSQL was lost')],
	['a server that stops', answered('57P01')],
	['a disk that is full', answered('53100')],
	['a statement that took too long', answered('57014')],
])('[M1] %s is told at once to all of a batch, and nothing is tried again', async (_, error) => {
	const { sizes, settled } = await appendThree(() => error)
	expect(sizes).toEqual([3])
	expect(settled).toEqual([1, 2, 3].map(() => ({ status: 'rejected', reason: error })))
})

test.each([
	['an entry that PostgreSQL cannot take', answered('22021')],
	['a conversation that somebody holds', answered('55P03')],
])('[M1] %s does not fail its neighbours', async (_, error) => {
	const { sizes, settled } = await appendThree((ids) => (ids.includes(idOf(2)) ? error : null))
	expect(sizes).toEqual([3, 1, 1, 1])
	expect(settled.map(isFulfilled)).toEqual([true, false, true])
})
