import { type Lane, laneKey } from '@akin/core/queue/lanes'
import type { ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { QueuedTicket, QueuePosition, StoredTicket, SynchroniseReport, TicketQueue } from '../../ports/ticket-queue.ts'
import { MemoryLane } from './memory-lane.ts'

export type MemoryTicketQueue = TicketQueue & {
	/** Loses everything, as a restart of Redis would, and says so. */
	forgetEverything(): void
}

/** The queue of a deployment with one node. `now` is the clock that leases run by. */
export function createMemoryTicketQueue({ now }: { now: () => Instant }): MemoryTicketQueue {
	const lanes = new Map<string, MemoryLane>()
	const restartHandlers = new Set<() => void>()
	/** Counts changes, so that a reading knows what happened after it began. */
	let step = 0
	let readings = 0
	let isWhole = false
	const removedWhileReading = new Map<ConversationId, number>()

	const lineOf = (lane: Lane) => lanes.get(laneKey(lane))
	function openLine(lane: Lane): MemoryLane {
		const known = lineOf(lane)
		if (known) return known
		const line = new MemoryLane()
		lanes.set(laneKey(lane), line)
		return line
	}

	function reconcile(stored: readonly StoredTicket[], readSince: number): SynchroniseReport {
		const storedIds = new Set(stored.map((ticket) => ticket.conversationId))
		let dropped = 0
		for (const line of lanes.values()) {
			for (const conversationId of [...line.conversationIds]) {
				if (storedIds.has(conversationId) || line.changedAtStep(conversationId) > readSince) continue
				line.remove(conversationId)
				dropped += 1
			}
		}
		let readded = 0
		for (const ticket of stored) {
			if ((removedWhileReading.get(ticket.conversationId) ?? 0) > readSince) continue
			const line = openLine(ticket.lane)
			if (line.changedAtStep(ticket.conversationId) > readSince) continue
			if (!line.has(ticket.conversationId)) readded += 1
			line.put(ticket.conversationId, ticket.score, step)
			if (ticket.lease) line.lease(ticket.conversationId, ticket.lease, now(), step)
		}
		return { readded, dropped }
	}

	return {
		async add(tickets) {
			step += 1
			for (const ticket of tickets) openLine(ticket.lane).put(ticket.conversationId, ticket.score, step)
		},

		async remove(tickets) {
			step += 1
			for (const { conversationId, lane } of tickets) {
				if (readings > 0) removedWhileReading.set(conversationId, step)
				lineOf(lane)?.remove(conversationId)
			}
		},

		async peek(wanted, count) {
			const found = wanted.flatMap((lane): QueuedTicket[] => (lineOf(lane)?.first(count, now()) ?? []).map((place) => ({ ...place, lane })))
			return found.sort(compareQueued).slice(0, count)
		},

		async lease({ conversationId, lane }, claimId, ttlMs) {
			step += 1
			return lineOf(lane)?.lease(conversationId, { claimId, ttlMs }, now(), step) ?? false
		},

		async release({ conversationId, lane }, claimId) {
			step += 1
			lineOf(lane)?.release(conversationId, claimId, step)
		},

		async synchronise(readStored) {
			const readSince = step
			readings += 1
			try {
				const report = reconcile(await readStored(), readSince)
				isWhole = true
				return report
			} finally {
				readings -= 1
				if (readings === 0) removedWhileReading.clear()
			}
		},

		async isWhole() {
			return isWhole
		},

		async positions(tickets) {
			const places = new Map<ConversationId, QueuePosition>()
			for (const { conversationId, lane } of tickets) {
				const line = lineOf(lane)
				const inFront = line?.inFrontOf(conversationId)
				if (line && inFront !== undefined) places.set(conversationId, { position: inFront + 1, waitingInLane: line.size })
			}
			return places
		},

		async sizes(wanted) {
			return wanted.map((lane) => lineOf(lane)?.size ?? 0)
		},

		onRestart(handler) {
			restartHandlers.add(handler)
			return () => restartHandlers.delete(handler)
		},

		forgetEverything() {
			lanes.clear()
			isWhole = false
			for (const handler of restartHandlers) handler()
		},
	}
}

function compareQueued(a: QueuedTicket, b: QueuedTicket): number {
	return a.score - b.score || (a.conversationId < b.conversationId ? -1 : 1)
}
