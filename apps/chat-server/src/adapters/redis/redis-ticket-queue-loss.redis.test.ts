import { randomUUID } from 'node:crypto'
import { asId, type ClaimId, type ConversationId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { storedTickets } from '../../../test/contracts/stored-tickets.ts'
import { english, spanish, waiting } from '../../../test/contracts/ticket-queue.contract.ts'
import { redisLinks } from '../../../test/support/redis-links.ts'
import { createRedisTicketQueue } from './redis-ticket-queue.ts'

const people = 600
const listeners = 50
/** Redis is emptied after so many matches, again and again. */
const emptiedEvery = 60

/**
 * Fifty listeners on two nodes take people from a queue that loses everything ten times. The store decides, as PostgreSQL does: it accepts one
 * match per person, whoever holds a lease. It ends when everybody is matched, so somebody lost would keep it from ending.
 */
test('Q4 while Redis is emptied again and again everybody is matched, and the store has to refuse few', async () => {
	await using links = await redisLinks()
	const nodes = [createRedisTicketQueue(links.one), createRedisTicketQueue(links.other)] as const
	const truth = storedTickets()
	const tickets = Array.from({ length: people }, (_, i) => waiting(i, i % 4 ? english : spanish))
	await truth.store(tickets)
	await nodes[0].add(tickets)

	const matched = new Set<ConversationId>()
	let stale = 0
	let swept = 0
	/** What a commit in PostgreSQL does: the first wins, the rest learn that somebody was taken already. */
	async function commit(ticket: (typeof tickets)[number]): Promise<boolean> {
		const stillWaiting = (await truth.readStored()).some(({ conversationId }) => conversationId === ticket.conversationId)
		if (!stillWaiting || matched.has(ticket.conversationId)) {
			stale += 1
			return false
		}
		matched.add(ticket.conversationId)
		await truth.close([ticket])
		return true
	}

	async function listen(index: number): Promise<void> {
		const queue = nodes[index % 2 === 0 ? 0 : 1]
		while (matched.size < people) {
			for (const ticket of await queue.peek([english, spanish], 8)) {
				const claim = asId<ClaimId>(randomUUID())
				if (!(await queue.lease(ticket, claim, 60_000))) continue
				const isMine = await commit({ ...ticket, lease: null })
				await queue.remove([ticket])
				if (isMine && matched.size % emptiedEvery === 0) await links.empty()
				break
			}
		}
	}
	async function sweep(): Promise<void> {
		while (matched.size < people) {
			swept += (await nodes[0].synchronise(truth.readStored)).readded
			await new Promise((resolve) => setImmediate(resolve))
		}
	}
	await Promise.all([...Array.from({ length: listeners }, (_, i) => listen(i)), sweep()])

	expect(swept, 'the queue must have been lost and brought back').toBeGreaterThan(people)
	await nodes[0].synchronise(truth.readStored)
	expect(await nodes[1].sizes([english, spanish])).toEqual([0, 0])
	expect(stale, 'leases keep wasted attempts rare').toBeLessThan(people)
})
