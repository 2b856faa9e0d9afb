import { expect, test } from 'vitest'
import { storedTickets } from '../../../test/contracts/stored-tickets.ts'
import { describeTicketQueue, english, type QueueUnderTest, waiting } from '../../../test/contracts/ticket-queue.contract.ts'
import { testTicketQueueAgainstModel } from '../../../test/contracts/ticket-queue-model.contract.ts'
import { letRedisClockPass } from '../../../test/support/redis-clock.ts'
import { redisLinks } from '../../../test/support/redis-links.ts'
import { createRedisTicketQueue } from './redis-ticket-queue.ts'

async function open(): Promise<QueueUnderTest> {
	const links = await redisLinks()
	return {
		queue: createRedisTicketQueue(links.one),
		otherNode: createRedisTicketQueue(links.other),
		...storedTickets(),
		forgetEverything: () => links.empty(),
		letPass: (ms) => letRedisClockPass(links.one, ms),
		[Symbol.asyncDispose]: () => links[Symbol.asyncDispose](),
	}
}

describeTicketQueue('redis', open, { live: true })
testTicketQueueAgainstModel('redis', open, 40)

test('Q4 thousands who wait are brought back, and thousands who left are dropped', async () => {
	await using at = await open()
	const tickets = Array.from({ length: 2_500 }, (_, i) => waiting(i))
	await at.store(tickets)
	expect(await at.queue.synchronise(at.readStored)).toEqual({ readded: 2_500, dropped: 0 })
	expect((await at.queue.positions(tickets.slice(-1))).get(tickets.at(-1)?.conversationId ?? waiting(0).conversationId)).toEqual({
		position: 2_500,
		waitingInLane: 2_500,
	})
	expect(await at.queue.synchronise(async () => tickets.slice(0, 100))).toEqual({ readded: 0, dropped: 2_400 })
	expect(await at.queue.sizes([english])).toEqual([100])
})
