import { type Lane, laneKey } from '@akin/core/queue/lanes'
import { asId, type ConversationId } from '@akin/core/support/ids'
import type { QueuedTicket, QueuePosition, StoredTicket, TicketQueue } from '../../ports/ticket-queue.ts'
import {
	addScript,
	laneKeys,
	laneNamesKey,
	leaseScript,
	peekScript,
	positionsScript,
	releaseScript,
	removeScript,
	synchroniseScript,
} from './queue-scripts.ts'
import type { RedisLink } from './redis-link.ts'
import type { RedisScript } from './redis-script.ts'

/** The queue shared by all nodes. Commands of one call go out together; each script touches one lane and is atomic. */
export function createRedisTicketQueue(link: RedisLink): TicketQueue {
	const inLane = (script: RedisScript, lane: string, args: readonly string[]) => link.run(script, laneKeys(link.prefix, lane), args)

	return {
		async add(tickets) {
			const lanes = byLane(tickets)
			if (lanes.size === 0) return
			await Promise.all([
				link.send(['SADD', laneNamesKey(link.prefix), ...lanes.keys()]),
				...[...lanes].map(([lane, some]) =>
					inLane(
						addScript,
						lane,
						some.flatMap((ticket) => [ticket.conversationId, String(ticket.score)]),
					),
				),
			])
		},

		async remove(tickets) {
			await Promise.all(
				[...byLane(tickets)].map(([lane, some]) =>
					inLane(
						removeScript,
						lane,
						some.map((ticket) => ticket.conversationId),
					),
				),
			)
		},

		async peek(lanes, count) {
			const found = await Promise.all(
				lanes.map(async (lane) => queuedTickets(texts(await inLane(peekScript, laneKey(lane), [String(count)])), lane)),
			)
			return found.flat().sort(compareQueued).slice(0, count)
		},

		async lease({ conversationId, lane }, claimId, ttlMs) {
			return (await inLane(leaseScript, laneKey(lane), [conversationId, claimId, String(ttlMs)])) === 1
		},

		async release({ conversationId, lane }, claimId) {
			await inLane(releaseScript, laneKey(lane), [conversationId, claimId])
		},

		async synchronise(readStored) {
			const [known, since] = await Promise.all([link.send(['SMEMBERS', laneNamesKey(link.prefix)]), stepNow(link)])
			const stored = byLane(await readStored())
			const lanes = [...new Set([...texts(known), ...stored.keys()])]
			if (stored.size > 0) await link.send(['SADD', laneNamesKey(link.prefix), ...stored.keys()])
			const reports = await Promise.all(
				lanes.map((lane) => inLane(synchroniseScript, lane, [since, ...(stored.get(lane) ?? []).flatMap(storedArguments)])),
			)
			const counts = reports.map(numbers)
			return { readded: sum(counts.map(([readded]) => readded ?? 0)), dropped: sum(counts.map(([, dropped]) => dropped ?? 0)) }
		},

		async positions(tickets) {
			const places = new Map<ConversationId, QueuePosition>()
			await Promise.all(
				[...byLane(tickets)].map(async ([lane, some]) => {
					const ids = some.map((ticket) => ticket.conversationId)
					const [waitingInLane = 0, ...inFront] = numbers(await inLane(positionsScript, lane, ids))
					for (const [i, conversationId] of ids.entries()) {
						const before = inFront[i] ?? -1
						if (before >= 0) places.set(conversationId, { position: before + 1, waitingInLane })
					}
				}),
			)
			return places
		},

		async sizes(lanes) {
			return Promise.all(lanes.map(async (lane) => Number(await link.send(['ZCARD', laneKeys(link.prefix, laneKey(lane))[0] ?? '']))))
		},

		onRestart: (handler) => link.onReconnected(handler),
	}
}

/** Now on the clock of Redis, in microseconds: what changes from here on is newer than a reading that begins here. */
async function stepNow(link: RedisLink): Promise<string> {
	const [seconds = '0', microseconds = '0'] = texts(await link.send(['TIME']))
	return String(Number(seconds) * 1_000_000 + Number(microseconds))
}

function byLane<Ticket extends { readonly lane: Lane }>(tickets: readonly Ticket[]): Map<string, Ticket[]> {
	return Map.groupBy(tickets, (ticket) => laneKey(ticket.lane))
}

function storedArguments({ conversationId, score, lease }: StoredTicket): string[] {
	return [conversationId, String(score), lease?.claimId ?? '', String(Math.ceil(lease?.ttlMs ?? 0))]
}

function queuedTickets(flat: readonly string[], lane: Lane): QueuedTicket[] {
	const tickets: QueuedTicket[] = []
	for (let i = 0; i + 1 < flat.length; i += 2) {
		tickets.push({ conversationId: asId<ConversationId>(flat[i] ?? ''), lane, score: Number(flat[i + 1]) })
	}
	return tickets
}

function compareQueued(a: QueuedTicket, b: QueuedTicket): number {
	return a.score - b.score || (a.conversationId < b.conversationId ? -1 : 1)
}

const texts = (reply: unknown): string[] => list(reply).map(String)
const numbers = (reply: unknown): number[] => list(reply).map(Number)

function list(reply: unknown): unknown[] {
	if (!Array.isArray(reply)) throw new Error(`redis answered ${typeof reply} where a list was expected`)
	return reply
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
