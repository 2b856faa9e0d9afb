import type { QueuedTicket } from '@akin/chat-server/ports/ticket-queue'
import { type Lane, laneKey } from '@akin/core/queue/lanes'

/** Sends one command to Redis. */
export type Send = (args: readonly string[]) => Promise<unknown>

/**
 * The queue as it is often made: a sorted set for each line, everybody in the lines of a listener read to the server, the first chosen there
 * and removed. Two servers may choose the same person; whose removal answers 0 would have to look again.
 */
export async function claimByReadingAll(send: Send, prefix: string, lanes: readonly Lane[]): Promise<string | null> {
	let first: { readonly key: string; readonly id: string; readonly score: number } | null = null
	for (const lane of lanes) {
		const key = `${prefix}${laneKey(lane)}`
		for (const [id, score] of (await send(['ZRANGE', key, '0', '-1', 'WITHSCORES'])) as [string, number][])
			if (first === null || Number(score) < first.score) first = { key, id, score: Number(score) }
	}
	if (first) await send(['ZREM', first.key, first.id])
	return first?.id ?? null
}

/** A binary heap for each line, in this process: the least that taking the first of several lines can cost, with nothing but order. */
export function createHeapQueue() {
	const heaps = new Map<string, QueuedTicket[]>()
	const isBefore = (a: QueuedTicket, b: QueuedTicket) => a.score < b.score || (a.score === b.score && a.conversationId < b.conversationId)

	function add(ticket: QueuedTicket): void {
		const heap = heaps.get(laneKey(ticket.lane)) ?? []
		heaps.set(laneKey(ticket.lane), heap)
		let at = heap.push(ticket) - 1
		while (at > 0) {
			const parent = (at - 1) >> 1
			const above = heap[parent]
			if (!above || isBefore(above, ticket)) break
			heap[at] = above
			at = parent
		}
		heap[at] = ticket
	}
	function takeFrom(heap: QueuedTicket[]): void {
		const last = heap.pop()
		if (!last || heap.length === 0) return
		let at = 0
		for (;;) {
			let child = 2 * at + 1
			const [left, right] = [heap[child], heap[child + 1]]
			if (!left) break
			if (right && isBefore(right, left)) child += 1
			const next = heap[child]
			if (!next || isBefore(last, next)) break
			heap[at] = next
			at = child
		}
		heap[at] = last
	}
	return {
		add,
		claim(lanes: readonly Lane[]): QueuedTicket | null {
			let best: QueuedTicket[] | null = null
			for (const lane of lanes) {
				const heap = heaps.get(laneKey(lane))
				const [head] = heap ?? []
				if (heap && head && (!best?.[0] || isBefore(head, best[0]))) best = heap
			}
			const first = best?.[0] ?? null
			if (best) takeFrom(best)
			return first
		},
	}
}
