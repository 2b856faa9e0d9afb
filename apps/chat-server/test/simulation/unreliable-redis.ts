import type { Instant } from '@akin/core/support/instant'
import { createMemoryPresence } from '../../src/adapters/memory/memory-presence.ts'
import { createMemoryRateLimiter } from '../../src/adapters/memory/memory-rate-limiter.ts'
import { createMemoryTicketQueue } from '../../src/adapters/memory/memory-ticket-queue.ts'
import type { Presence } from '../../src/ports/presence.ts'
import type { RateLimiter } from '../../src/ports/rate-limiter.ts'
import type { TicketQueue } from '../../src/ports/ticket-queue.ts'

type Done = { readonly at: Instant; readonly again: (queue: TicketQueue) => Promise<unknown> }

/**
 * The live state that nodes share, as Redis would hold it: it may be emptied, or be set back to how it was a while ago, at any moment. What
 * is read by a clock is read by its own.
 */
export function createUnreliableRedis(now: () => Instant) {
	let replayedAt: Instant | null = null
	const clock = { now: () => replayedAt ?? now() }
	let queue = createMemoryTicketQueue(clock)
	let presence = createMemoryPresence(clock)
	let limiter = createMemoryRateLimiter(clock)
	let done: Done[] = []
	const restartHandlers = new Set<() => void>()

	/** Does something to the queue and remembers how, to be able to go back to before it. */
	function lasting<T>(again: (queue: TicketQueue) => Promise<T>): Promise<T> {
		done.push({ at: now(), again })
		return again(queue)
	}
	async function begin(replay: readonly Done[]): Promise<void> {
		const fresh = createMemoryTicketQueue(clock)
		done = [...replay]
		for (const { at, again } of replay) {
			replayedAt = at
			// Nothing in memory waits, so this is done before anybody else comes to it.
			void again(fresh)
		}
		replayedAt = null
		queue = fresh
		presence = createMemoryPresence(clock)
		limiter = createMemoryRateLimiter(clock)
	}
	const tell = (isNoticed: boolean) => {
		if (isNoticed) for (const handler of restartHandlers) handler()
	}

	const sharedQueue: TicketQueue = {
		add: (tickets) => lasting((it) => it.add(tickets)),
		remove: (tickets) => lasting((it) => it.remove(tickets)),
		lease: (ticket, claimId, ttlMs) => lasting((it) => it.lease(ticket, claimId, ttlMs)),
		release: (ticket, claimId) => lasting((it) => it.release(ticket, claimId)),
		peek: (lanes, count) => queue.peek(lanes, count),
		positions: (tickets) => queue.positions(tickets),
		sizes: (lanes) => queue.sizes(lanes),
		isWhole: () => queue.isWhole(),
		async synchronise(readStored) {
			let stored: Awaited<ReturnType<typeof readStored>> = []
			const report = await queue.synchronise(async () => {
				stored = await readStored()
				return stored
			})
			done.push({ at: now(), again: (it) => it.synchronise(async () => stored) })
			return report
		},
		onRestart(handler) {
			restartHandlers.add(handler)
			return () => restartHandlers.delete(handler)
		},
	}
	const sharedPresence: Presence = {
		beat: (ids) => presence.beat(ids),
		forget: (ids) => presence.forget(ids),
		lastSeen: (ids) => presence.lastSeen(ids),
		seenWithin: (ids, ms) => presence.seenWithin(ids, ms),
		now: () => presence.now(),
	}
	const sharedLimiter: RateLimiter = { take: (key, rule) => limiter.take(key, rule) }

	return {
		queue: sharedQueue,
		presence: sharedPresence,
		limiter: sharedLimiter,
		/** `isNoticed`: the nodes lose their connection by it, as by a restart, and not as by `FLUSHALL`. */
		empty(isNoticed: boolean): void {
			void begin([])
			tell(isNoticed)
		},
		rollBack(ms: number, isNoticed: boolean): void {
			const until = now() - ms
			void begin(done.filter(({ at }) => at <= until))
			tell(isNoticed)
		},
	}
}
export type UnreliableRedis = ReturnType<typeof createUnreliableRedis>
