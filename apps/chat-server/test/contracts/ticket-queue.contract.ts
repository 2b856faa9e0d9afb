import { randomUUID } from 'node:crypto'
import type { Lane } from '@akin/core/queue/lanes'
import { asId, type ClaimId, type ConversationId, type ProgrammeId } from '@akin/core/support/ids'
import { describe, expect, test } from 'vitest'
import type { QueuedTicket, StoredTicket, TicketLease, TicketQueue } from '../../src/ports/ticket-queue.ts'

/** A queue seen from two nodes, and the store of conversations it stands for. */
export type QueueUnderTest = AsyncDisposable & {
	readonly queue: TicketQueue
	readonly otherNode: TicketQueue
	/**
	 * Stores conversations as waiting, or as offered where a lease is given; storing one again changes its score only. Says nothing to the
	 * queue.
	 */
	store(tickets: readonly StoredTicket[]): Promise<void>
	/** Stores that these conversations are closed. Says nothing to the queue. */
	close(tickets: readonly QueuedTicket[]): Promise<void>
	readStored(): Promise<readonly StoredTicket[]>
	/** Empties the live queue; does nothing where the store itself is the queue. */
	forgetEverything(): Promise<void>
	/** Resolves when the clock that leases run by has moved on so far. */
	letPass(ms: number): Promise<void>
}

export type QueueTraits = {
	/** False where the store itself is the queue, so that there is nothing to keep equal. */
	readonly live: boolean
}

/** Short enough to wait for on a real clock, long enough not to run out by itself within a test that does not wait. */
const shortLeaseMs = 60
const longLeaseMs = 30_000

export const english: Lane = { programmeId: asId<ProgrammeId>('listening'), language: 'en' }
export const spanish: Lane = { programmeId: asId<ProgrammeId>('listening'), language: 'es' }
const tutoring: Lane = { programmeId: asId<ProgrammeId>('tutoring'), language: 'pt-BR' }

const claim = () => asId<ClaimId>(randomUUID())
/** Scores look like epoch milliseconds, as in use. */
const baseScore = 1_790_000_000_000
export const waiting = (place: number, lane = english, lease: TicketLease | null = null): StoredTicket => ({
	conversationId: asId<ConversationId>(randomUUID()),
	lane,
	score: baseScore + place,
	lease,
})
const ids = (tickets: readonly { conversationId: ConversationId }[]) => tickets.map((ticket) => ticket.conversationId)
const byId = (a: StoredTicket, b: StoredTicket) => (a.conversationId < b.conversationId ? -1 : 1)

export function describeTicketQueue(adapter: string, open: () => Promise<QueueUnderTest>, traits: QueueTraits): void {
	async function opened(...tickets: StoredTicket[]) {
		const under = await open()
		const enter = async (...more: StoredTicket[]) => {
			await under.store(more)
			await under.queue.add(more)
		}
		const leave = async (...gone: StoredTicket[]) => {
			await under.close(gone)
			await under.queue.remove(gone)
		}
		await enter(...tickets)
		return { ...under, enter, leave }
	}

	describe(`${adapter} ticket queue: order`, () => {
		test('[QU1] the first of several lanes come in one order, with their lane and score', async () => {
			const [a, b, c, elsewhere] = [waiting(3), waiting(1, spanish), waiting(2), waiting(0, tutoring)] as const
			await using at = await opened(a, b, c, elsewhere)
			const seen = await at.queue.peek([english, spanish], 10)
			expect(seen.map(({ conversationId, lane, score }) => ({ conversationId, lane, score }))).toEqual(
				[b, c, a].map(({ conversationId, lane, score }) => ({ conversationId, lane, score })),
			)
			expect(await at.queue.peek([english], 1)).toMatchObject([{ conversationId: c.conversationId }])
			expect(await at.queue.peek([], 10)).toEqual([])
		})

		test('[QU2] people who came in the same millisecond are ordered by id, on every node', async () => {
			const same = Array.from({ length: 12 }, (_, i) => waiting(7, i % 2 ? english : spanish))
			await using at = await opened(...same)
			const expected = ids([...same].sort(byId))
			expect(ids(await at.queue.peek([english, spanish], 12))).toEqual(expected)
			expect(ids(await at.otherNode.peek([spanish, english], 12))).toEqual(expected)
		})

		test('[QU1] adding again keeps the place', async () => {
			const [a, b] = [waiting(1), waiting(2)] as const
			await using at = await opened(a, b)
			await at.otherNode.add([a])
			expect(ids(await at.queue.peek([english], 10))).toEqual(ids([a, b]))
			expect(await at.queue.sizes([english])).toEqual([2])
		})

		test('[QU2] somebody who says they are in danger moves to the front', async () => {
			const [a, b] = [waiting(1), waiting(2)] as const
			await using at = await opened(a, b)
			const urgent = { ...b, score: b.score - 86_400_000 }
			await at.enter(urgent)
			expect(ids(await at.queue.peek([english], 10))).toEqual(ids([urgent, a]))
			expect((await at.queue.positions([urgent, a])).get(a.conversationId)).toEqual({ position: 2, waitingInLane: 2 })
		})

		test('whoever left is gone, and leaving twice is harmless', async () => {
			const [a, b] = [waiting(1), waiting(2)] as const
			await using at = await opened(a, b)
			await at.leave(a)
			await at.otherNode.remove([a, waiting(9)])
			expect(ids(await at.otherNode.peek([english], 10))).toEqual(ids([b]))
		})
	})

	describe(`${adapter} ticket queue: places`, () => {
		test('Q4 places are counted per lane, for many at once; strangers have none', async () => {
			const lane = Array.from({ length: 30 }, (_, i) => waiting(i))
			const other = waiting(0, spanish)
			const stranger = waiting(5)
			await using at = await opened(...lane, other)
			const places = await at.queue.positions([...lane, other, stranger])
			expect(lane.map((ticket) => places.get(ticket.conversationId)?.position)).toEqual(lane.map((_, i) => i + 1))
			expect(places.get(other.conversationId)).toEqual({ position: 1, waitingInLane: 1 })
			expect(places.has(stranger.conversationId)).toBe(false)
			expect(await at.queue.sizes([spanish, english, tutoring])).toEqual([1, 30, 0])
			expect(await at.queue.positions([])).toEqual(new Map())
		})

		test('a person being offered to a listener still counts, so the numbers behind them do not jump', async () => {
			const [a, b] = [waiting(1), waiting(2)] as const
			await using at = await opened(a, b)
			await at.queue.lease(a, claim(), longLeaseMs)
			expect(await at.otherNode.positions([a, b])).toEqual(
				new Map([
					[a.conversationId, { position: 1, waitingInLane: 2 }],
					[b.conversationId, { position: 2, waitingInLane: 2 }],
				]),
			)
		})
	})

	describe(`${adapter} ticket queue: leases`, () => {
		test('Q2 of fifty claims at once over two nodes, one wins', async () => {
			const [a, b] = [waiting(1), waiting(2)] as const
			await using at = await opened(a, b)
			const won = await Promise.all(Array.from({ length: 50 }, (_, i) => (i % 2 ? at.queue : at.otherNode).lease(a, claim(), longLeaseMs)))
			expect(won.filter(Boolean)).toHaveLength(1)
			expect(ids(await at.otherNode.peek([english], 10))).toEqual(ids([b]))
		})

		test('fifty listeners taking from the front at once never share a person', async () => {
			const tickets = Array.from({ length: 60 }, (_, i) => waiting(i))
			await using at = await opened(...tickets)
			const takeOne = async (node: TicketQueue): Promise<ConversationId> => {
				for (;;) {
					for (const ticket of await node.peek([english], 8))
						if (await node.lease(ticket, claim(), longLeaseMs)) return ticket.conversationId
				}
			}
			const taken = await Promise.all(Array.from({ length: 50 }, (_, i) => takeOne(i % 2 ? at.queue : at.otherNode)))
			expect(new Set(taken).size).toBe(50)
		})

		test('repeating a claim whose answer was lost answers the same and takes nothing from anybody', async () => {
			const [a, b] = [waiting(1), waiting(2)] as const
			await using at = await opened(a, b)
			const mine = claim()
			expect(await at.queue.lease(a, mine, longLeaseMs)).toBe(true)
			expect(await at.queue.lease(a, mine, longLeaseMs)).toBe(true)
			expect(await at.otherNode.lease(a, claim(), longLeaseMs)).toBe(false)
			expect(ids(await at.queue.peek([english], 10))).toEqual(ids([b]))
		})

		test('a claim on somebody who is not in line is refused', async () => {
			const a = waiting(1)
			await using at = await opened(a)
			await at.leave(a)
			expect(await at.queue.lease(a, claim(), longLeaseMs)).toBe(false)
			expect(await at.queue.lease(waiting(2), claim(), longLeaseMs)).toBe(false)
		})

		test('Q6 a declined offer puts the person back where they stood', async () => {
			const [a, b, c] = [waiting(1), waiting(2), waiting(3)] as const
			await using at = await opened(a, b, c)
			const mine = claim()
			await at.queue.lease(b, mine, longLeaseMs)
			expect(ids(await at.queue.peek([english], 10))).toEqual(ids([a, c]))
			await at.otherNode.release(b, mine)
			expect(ids(await at.queue.peek([english], 10))).toEqual(ids([a, b, c]))
		})

		test('Q6 an offer nobody answers returns to the head when the lease runs out, and the late claim is refused', async () => {
			const [a, b] = [waiting(1), waiting(2)] as const
			await using at = await opened(a, b)
			const late = claim()
			await at.queue.lease(a, late, shortLeaseMs)
			await at.letPass(shortLeaseMs)
			expect(ids(await at.otherNode.peek([english], 10))).toEqual(ids([a, b]))
			const next = claim()
			expect(await at.otherNode.lease(a, next, longLeaseMs)).toBe(true)
			expect(await at.queue.lease(a, late, longLeaseMs)).toBe(false)
			await at.queue.release(a, late)
			expect(await at.queue.lease(a, claim(), longLeaseMs), 'the late claim must not free what somebody else holds').toBe(false)
			expect(await at.queue.lease(a, next, longLeaseMs)).toBe(true)
		})

		test('repeating a claim does not prolong it', async () => {
			const a = waiting(1)
			await using at = await opened(a)
			const mine = claim()
			await at.queue.lease(a, mine, shortLeaseMs)
			expect(await at.queue.lease(a, mine, longLeaseMs)).toBe(true)
			await at.letPass(shortLeaseMs)
			expect(await at.queue.lease(a, claim(), longLeaseMs)).toBe(true)
		})

		test('a lease stays while its ticket is added again or moved, and ends when the ticket is removed', async () => {
			const a = waiting(5)
			await using at = await opened(a)
			await at.queue.lease(a, claim(), longLeaseMs)
			await at.queue.add([a])
			expect(await at.queue.peek([english], 10)).toEqual([])
			await at.leave(a)
			await at.enter(a)
			expect(ids(await at.queue.peek([english], 10))).toEqual(ids([a]))
			expect(await at.queue.lease(a, claim(), longLeaseMs)).toBe(true)
		})
	})

	describe(`${adapter} ticket queue: kept equal to the store`, () => {
		test('Q4 after everything live is lost, one synchronisation brings back everybody, in order, and hides those being offered', async () => {
			const tickets = Array.from({ length: 20 }, (_, i) => waiting(i, i % 3 ? english : spanish))
			const mine = claim()
			const offered = waiting(-1, english, { claimId: mine, ttlMs: longLeaseMs })
			await using at = await opened(...tickets)
			await at.store([offered])
			await at.forgetEverything()
			await at.otherNode.synchronise(at.readStored)
			expect(ids(await at.queue.peek([english, spanish], 50))).toEqual(ids(tickets))
			expect(await at.queue.lease(offered, claim(), longLeaseMs)).toBe(false)
			expect(await at.queue.lease(offered, mine, longLeaseMs)).toBe(true)
			expect((await at.queue.positions([offered])).get(offered.conversationId)?.position).toBe(1)
		})

		test('Q1 synchronising what is already equal changes nothing, leases included', async () => {
			const [a, b] = [waiting(1), waiting(2)] as const
			await using at = await opened(a, b)
			await at.queue.lease(a, claim(), longLeaseMs)
			expect(await at.queue.synchronise(at.readStored)).toEqual({ readded: 0, dropped: 0 })
			expect(await at.queue.isWhole()).toBe(true)
			expect(ids(await at.queue.peek([english], 10))).toEqual(ids([b]))
			expect(await at.queue.sizes([english])).toEqual([2])
		})
	})

	// Where the store itself is the queue there is nothing that could differ from it.
	if (!traits.live) return
	describe(`${adapter} ticket queue: kept equal while things happen`, () => {
		test('it reports what it put back and what it dropped', async () => {
			const [a, b] = [waiting(1), waiting(2)] as const
			await using at = await opened(a)
			await at.queue.add([waiting(3), waiting(4, spanish)])
			await at.store([b])
			expect(await at.queue.synchronise(at.readStored)).toEqual({ readded: 1, dropped: 2 })
			expect(ids(await at.queue.peek([english, spanish], 10))).toEqual(ids([a, b]))
		})

		test('it corrects a place that differs from the stored one', async () => {
			const [a, b] = [waiting(1), waiting(2)] as const
			await using at = await opened(a, b)
			await at.queue.add([{ ...b, score: baseScore - 10 }])
			await at.queue.synchronise(at.readStored)
			expect(ids(await at.queue.peek([english], 10))).toEqual(ids([a, b]))
			expect((await at.queue.positions([b])).get(b.conversationId)?.position).toBe(2)
		})

		test('Q1 somebody who joins while the store is being read is not dropped', async () => {
			await using at = await opened(waiting(1))
			const late = waiting(2)
			await at.queue.synchronise(async () => {
				const before = await at.readStored()
				await at.enter(late)
				return before
			})
			expect((await at.queue.positions([late])).get(late.conversationId)).toEqual({ position: 2, waitingInLane: 2 })
		})

		test('somebody who leaves while the store is being read does not come back', async () => {
			const [a, b] = [waiting(1), waiting(2)] as const
			await using at = await opened(a, b)
			await at.queue.synchronise(async () => {
				const before = await at.readStored()
				await at.leave(a)
				return before
			})
			expect(ids(await at.queue.peek([english], 10))).toEqual(ids([b]))
		})

		test('Q6 an offer declined while the store is being read is not hidden again', async () => {
			const mine = claim()
			const a = waiting(1, english, { claimId: mine, ttlMs: longLeaseMs })
			await using at = await opened(a)
			await at.queue.lease(a, mine, longLeaseMs)
			await at.queue.synchronise(async () => {
				const before = await at.readStored()
				await at.otherNode.release(a, mine)
				return before
			})
			expect(ids(await at.queue.peek([english], 10))).toEqual(ids([a]))
		})

		test('a failed reading changes nothing and is not hidden', async () => {
			const a = waiting(1)
			await using at = await opened(a)
			const unreadable = () => Promise.reject(new Error('store away'))
			await expect(at.queue.synchronise(unreadable)).rejects.toThrow('store away')
			expect(ids(await at.queue.peek([english], 10))).toEqual(ids([a]))
		})
	})
}
