import { randomUUID } from 'node:crypto'
import { type Lane, laneKey } from '@akin/core/queue/lanes'
import { asId, type ConversationId } from '@akin/core/support/ids'
import type { QueuedTicket, QueuePosition, StoredTicket, SynchroniseReport, TicketQueue } from '../../ports/ticket-queue.ts'
import {
	addScript,
	laneKeys,
	laneNamesKey,
	leaseScript,
	peekKeys,
	peekScript,
	positionsScript,
	releaseScript,
	removeScript,
	synchroniseScript,
	wholeKey,
} from './queue-scripts.ts'
import type { RedisLink } from './redis-link.ts'
import type { RedisScript } from './redis-script.ts'

/** The queue shared by all nodes. Commands of one call go out together; each script touches one lane and is atomic. */
export function createRedisTicketQueue(link: RedisLink): TicketQueue {
	const inLane = (script: RedisScript, lane: string, args: readonly string[]) => link.run(script, laneKeys(link.prefix, lane), args)

	/**
	 * Written behind the tickets: a Redis that is emptied in between forgets both. The other way round a ticket could be left in a lane that
	 * nobody compares any more.
	 */
	const rememberLanes = (names: Iterable<string>) => link.send(['SADD', laneNamesKey(link.prefix), ...names])

	/** Compares here and sends only what differs, so that a long queue that is as it should be costs Redis one reading. */
	async function synchroniseLane(lane: string, stored: readonly StoredTicket[], since: string): Promise<SynchroniseReport> {
		const [everybody = ''] = laneKeys(link.prefix, lane)
		const live = scores(await link.send(['ZRANGE', everybody, '0', '-1', 'WITHSCORES']))
		const different = stored.filter((ticket) => ticket.lease !== null || live.get(ticket.conversationId) !== ticket.score)
		for (const ticket of stored) live.delete(ticket.conversationId)
		if (different.length === 0 && live.size === 0) return { readded: 0, dropped: 0 }
		const reports = await Promise.all([
			...inChunks([...live.keys()], (unknown) => inLane(synchroniseScript, lane, [since, String(unknown.length), ...unknown])),
			...inChunks(different, (tickets) => inLane(synchroniseScript, lane, [since, '0', ...tickets.flatMap(storedArguments)])),
		])
		return {
			readded: sum(reports.map((report) => numbers(report)[0] ?? 0)),
			dropped: sum(reports.map((report) => numbers(report)[1] ?? 0)),
		}
	}

	/** The mark this node left in Redis with its last comparison; null when it may be another Redis by now. */
	let mark: string | null = null
	link.onReconnected(() => {
		mark = null
	})

	return {
		async add(tickets) {
			const lanes = byLane(tickets)
			if (lanes.size === 0) return
			await Promise.all(
				[...lanes].flatMap(([lane, some]) => inChunks(some, (chunk) => inLane(addScript, lane, chunk.flatMap(ticketArguments)))),
			)
			await rememberLanes(lanes.keys())
		},

		async remove(tickets) {
			await Promise.all(
				[...byLane(tickets)].flatMap(([lane, some]) =>
					inChunks(some, (chunk) => {
						const ids = chunk.map((ticket) => ticket.conversationId)
						return inLane(removeScript, lane, ids)
					}),
				),
			)
		},

		async peek(lanes, count) {
			if (lanes.length === 0) return []
			const keys = peekKeys(link.prefix, lanes.map(laneKey))
			return peeked(texts(await link.run(peekScript, keys, [String(count)])), lanes)
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
			const reports = await Promise.all(lanes.map((lane) => synchroniseLane(lane, stored.get(lane) ?? [], since)))
			if (stored.size > 0) await rememberLanes(stored.keys())
			const own = randomUUID()
			await link.send(['SET', wholeKey(link.prefix), own])
			mark = own
			return { readded: sum(reports.map((report) => report.readded)), dropped: sum(reports.map((report) => report.dropped)) }
		},

		async isWhole() {
			return mark !== null && String(await link.send(['GET', wholeKey(link.prefix)])) === mark
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

/** A script holds up everybody else while it runs: so many tickets take some 10 ms. */
const chunkSize = 1_000

function inChunks<T, R>(items: readonly T[], work: (chunk: readonly T[]) => R): R[] {
	const results: R[] = []
	for (let i = 0; i < items.length; i += chunkSize) results.push(work(items.slice(i, i + chunkSize)))
	return results
}

const ticketArguments = ({ conversationId, score }: QueuedTicket): string[] => [conversationId, String(score)]

function storedArguments({ conversationId, score, lease }: StoredTicket): string[] {
	return [conversationId, String(score), lease?.claimId ?? '', String(Math.ceil(lease?.ttlMs ?? 0))]
}

function peeked(flat: readonly string[], lanes: readonly Lane[]): QueuedTicket[] {
	const tickets: QueuedTicket[] = []
	for (let i = 0; i + 2 < flat.length; i += 3) {
		const lane = lanes[Number(flat[i])]
		if (lane) tickets.push({ conversationId: asId<ConversationId>(flat[i + 1] ?? ''), lane, score: Number(flat[i + 2]) })
	}
	return tickets
}

/** Members with their scores: Redis sends pairs, as its newer protocol has them. */
function scores(reply: unknown): Map<string, number> {
	return new Map(
		list(reply).map((pair) => {
			const [member, score] = list(pair)
			return [String(member), Number(score)]
		}),
	)
}

const texts = (reply: unknown): string[] => list(reply).map(String)
const numbers = (reply: unknown): number[] => list(reply).map(Number)

function list(reply: unknown): unknown[] {
	if (!Array.isArray(reply)) throw new Error(`redis answered ${typeof reply} where a list was expected`)
	return reply
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
