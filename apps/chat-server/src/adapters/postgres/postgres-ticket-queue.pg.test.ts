import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import { asId, type ClaimId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { describeTicketQueue, english, type QueueUnderTest, waiting } from '../../../test/contracts/ticket-queue.contract.ts'
import { testTicketQueueAgainstModel } from '../../../test/contracts/ticket-queue-model.contract.ts'
import { testDatabase } from '../../../test/support/test-postgres.ts'
import type { StoredTicket } from '../../ports/ticket-queue.ts'
import { type Database, openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { createPostgresTicketQueue } from './postgres-ticket-queue.ts'

/** A row as the store of conversations writes it, as far as the queue reads it; some of the score comes from a boost. */
async function store(database: Database, tickets: readonly StoredTicket[]): Promise<void> {
	for (const { conversationId, lane, score, lease } of tickets) {
		const boostMs = (score % 7) * 1_000
		await database.query(
			`insert into conversation (id, programme_id, language, seeker_id, state, epoch, enqueued_at, boost_ms, aggregate,
				offer_id, offer_listener_id, offer_expires_at, lease_claim_id, lease_until)
			values ($1, $2, $3, gen_random_uuid(), $4, 1, to_timestamp($5::float8 / 1000), $8, '{}',
				case when $4 = 'offered' then gen_random_uuid() end, case when $4 = 'offered' then gen_random_uuid() end,
				clock_timestamp() + $6::float8 * interval '1 millisecond', $7, clock_timestamp() + $6::float8 * interval '1 millisecond')
			on conflict (id) do update set enqueued_at = excluded.enqueued_at, boost_ms = excluded.boost_ms`,
			[
				conversationId,
				lane.programmeId,
				lane.language,
				lease ? 'offered' : 'waiting',
				score + boostMs,
				lease?.ttlMs ?? null,
				lease?.claimId ?? null,
				boostMs,
			],
		)
	}
}

async function open(): Promise<QueueUnderTest & { readonly database: Database }> {
	const test = await testDatabase({ migrate })
	const [database, elsewhere] = [openDatabase({ url: test.url }), openDatabase({ url: test.url })] as const
	return {
		database,
		queue: createPostgresTicketQueue(database),
		otherNode: createPostgresTicketQueue(elsewhere),
		store: (tickets) => store(database, tickets),
		close: async (tickets) => {
			const ids = tickets.map((ticket) => ticket.conversationId)
			await database.query('delete from conversation where id = any($1::uuid[])', [ids])
		},
		readStored: async () => [],
		forgetEverything: async () => {},
		letPass: async (ms) => {
			await database.query('select pg_sleep($1::float8 / 1000)', [ms + 1])
		},
		async [Symbol.asyncDispose]() {
			await database[Symbol.asyncDispose]()
			await elsewhere[Symbol.asyncDispose]()
			await test[Symbol.asyncDispose]()
		},
	}
}

describeTicketQueue('postgres', open, { live: false })
testTicketQueueAgainstModel('postgres', open, 15)

test('Q2 a conversation offered by way of Redis is not offered again by way of PostgreSQL', async () => {
	await using at = await open()
	const offered = waiting(1)
	await at.store([{ ...offered, lease: { claimId: asId<ClaimId>('redis'), ttlMs: 30_000 } }])
	await at.database.query('update conversation set lease_claim_id = null, lease_until = null')
	expect(await at.queue.peek([english], 10)).toEqual([])
	expect(await at.queue.lease(offered, asId<ClaimId>('another'), 30_000)).toBe(false)
})

test('whoever is talking or gone is not in line', async () => {
	await using at = await open()
	const [a, b, c] = [waiting(1), waiting(2), waiting(3)] as const
	await at.store([a, b, c])
	await at.database.query("update conversation set state = 'active' where id = $1", [a.conversationId])
	await at.database.query("update conversation set state = 'closed', closed_at = now() where id = $1", [b.conversationId])
	expect(await at.queue.sizes([english])).toEqual([1])
	expect((await at.queue.positions([a, b, c])).get(c.conversationId)).toEqual({ position: 1, waitingInLane: 1 })
	expect(await at.queue.lease(a, asId<ClaimId>('anybody'), 30_000)).toBe(false)
})

test('somebody away for longer than the grace is not asked about, and is again when they return', async () => {
	await using at = await open()
	const [away, b] = [waiting(1), waiting(2)] as const
	await at.store([away, b])
	const lostFor = (ms: number) =>
		at.database.query('update conversation set aggregate = $2 where id = $1', [
			away.conversationId,
			{ seeker: { kind: 'lost', since: Date.now() - ms } },
		])
	await lostFor(defaultQueuePolicy.seekerGraceMs - 60_000)
	expect(await at.queue.peek([english], 10)).toHaveLength(2)
	await lostFor(defaultQueuePolicy.seekerGraceMs + 60_000)
	expect((await at.queue.peek([english], 10)).map((ticket) => ticket.conversationId)).toEqual([b.conversationId])
	expect((await at.queue.positions([b])).get(b.conversationId)).toEqual({ position: 1, waitingInLane: 1 })
	await at.database.query('update conversation set aggregate = $2 where id = $1', [away.conversationId, { seeker: { kind: 'here' } }])
	expect((await at.queue.positions([b])).get(b.conversationId)).toEqual({ position: 2, waitingInLane: 2 })
})

test('a row that another transaction is just changing is skipped, not waited for', async () => {
	await using at = await open()
	const a = waiting(1)
	await at.store([a])
	await at.database.transaction(async (tx) => {
		await tx.query('select 1 from conversation where id = $1 for update', [a.conversationId])
		expect(await at.otherNode.lease(a, asId<ClaimId>('anybody'), 30_000)).toBe(false)
	})
	expect(await at.otherNode.lease(a, asId<ClaimId>('anybody'), 30_000)).toBe(true)
})
