import { storedTickets } from '../../../test/contracts/stored-tickets.ts'
import { describeTicketQueue, type QueueUnderTest } from '../../../test/contracts/ticket-queue.contract.ts'
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
