import { describe, expect, test, vi } from 'vitest'
import { storedTickets } from '../../../test/contracts/stored-tickets.ts'
import { describeTicketQueue, english, type QueueUnderTest, waiting } from '../../../test/contracts/ticket-queue.contract.ts'
import { testTicketQueueAgainstModel } from '../../../test/contracts/ticket-queue-model.contract.ts'
import { createMemoryTicketQueue } from './memory-ticket-queue.ts'

async function open(): Promise<QueueUnderTest> {
	let now = 1_000_000
	const queue = createMemoryTicketQueue({ now: () => now })
	return {
		queue,
		otherNode: queue,
		...storedTickets(),
		forgetEverything: async () => queue.forgetEverything(),
		letPass: async (ms) => {
			now += ms
		},
		[Symbol.asyncDispose]: async () => {},
	}
}

describeTicketQueue('memory', open, { live: true })
testTicketQueueAgainstModel('memory', open, 200)

describe('memory ticket queue: restart', () => {
	test('Q4 losing everything is said to whoever keeps it equal, until they stop listening', async () => {
		const queue = createMemoryTicketQueue({ now: () => 0 })
		const restarted = vi.fn()
		const stop = queue.onRestart(restarted)
		await queue.add([waiting(1)])
		queue.forgetEverything()
		expect(restarted).toHaveBeenCalledTimes(1)
		expect(await queue.sizes([english])).toEqual([0])
		stop()
		queue.forgetEverything()
		expect(restarted).toHaveBeenCalledTimes(1)
	})
})
