import { StoreUnavailable } from '../../ports/store-error.ts'
import type { TicketQueue } from '../../ports/ticket-queue.ts'
import type { RedisFault } from './redis-client.ts'

export type FailoverOptions = {
	/** The queue in Redis. */
	readonly first: TicketQueue
	/** The queue in PostgreSQL, asked while the first is away. */
	readonly second: TicketQueue
	readonly onFault: (fault: RedisFault) => void
}

/**
 * Goes on matching while Redis is away. Two nodes may then take leases in different places; no harm, as the stored offer decides. Says that
 * it fell back once per outage, not per call.
 */
export function createFailoverTicketQueue({ first, second, onFault }: FailoverOptions): TicketQueue {
	let away = false

	async function ask<T>(
		question: (queue: TicketQueue) => Promise<T>,
		isAboutTheQueue: (error: unknown) => boolean = () => true,
	): Promise<T> {
		try {
			const answer = await question(first)
			away = false
			return answer
		} catch (error) {
			if (!(error instanceof StoreUnavailable && isAboutTheQueue(error))) throw error
			if (!away) onFault({ what: 'queue_without_redis', error })
			away = true
			return question(second)
		}
	}

	return {
		add: (tickets) => ask((queue) => queue.add(tickets)),
		remove: (tickets) => ask((queue) => queue.remove(tickets)),
		peek: (lanes, count) => ask((queue) => queue.peek(lanes, count)),
		lease: (ticket, claimId, ttlMs) => ask((queue) => queue.lease(ticket, claimId, ttlMs)),
		release: (ticket, claimId) => ask((queue) => queue.release(ticket, claimId)),
		positions: (tickets) => ask((queue) => queue.positions(tickets)),
		sizes: (lanes) => ask((queue) => queue.sizes(lanes)),
		synchronise(readStored) {
			let unreadable: unknown
			const read = () =>
				readStored().catch((error: unknown) => {
					unreadable = error
					throw error
				})
			// That the store cannot be read does not mean that the first queue is away.
			return ask(
				(queue) => queue.synchronise(read),
				(error) => error !== unreadable,
			)
		},
		isWhole: () => ask((queue) => queue.isWhole()),
		onRestart(handler) {
			const stops = [first.onRestart(handler), second.onRestart(handler)]
			return () => {
				for (const stop of stops) stop()
			}
		},
	}
}
