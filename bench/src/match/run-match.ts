import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPrivateRedis } from '@akin/chat-server/adapters/embedded/start-private-redis'
import { createMemoryTicketQueue } from '@akin/chat-server/adapters/memory/memory-ticket-queue'
import { connectRedis, type RedisLink } from '@akin/chat-server/adapters/redis/redis-link'
import { createRedisTicketQueue } from '@akin/chat-server/adapters/redis/redis-ticket-queue'
import type { QueuedTicket, TicketQueue } from '@akin/chat-server/ports/ticket-queue'
import { laneKey } from '@akin/core/queue/lanes'
import { asId, type ClaimId } from '@akin/core/support/ids'
import { claimByReadingAll, createHeapQueue } from '../../baselines/naive-queues.ts'
import { cpuNanoseconds } from '../measure/cpu-time.ts'
import { bind, generatorCore, serverCore } from '../measure/processors.ts'
import { type Figure, figure } from '../measure/statistics.ts'
import { createArrivals, lanesOf } from './tickets.ts'

export type MatchOptions = {
	readonly waiting: readonly number[]
	readonly claims: number
	readonly windows: number
	/** How many are looked at for a claim: one as long as the first may be taken, more where they may not. */
	readonly widths: readonly number[]
	readonly tell: (what: string) => void
}
/** Microseconds of processor time for each claim. In Redis: of Redis alone. */
export type MatchCell = {
	readonly waiting: number
	readonly redis: readonly { readonly width: number; readonly micros: Figure }[]
	/** Everybody in the lines read to the server. */
	readonly redisNaive: Figure
	/** What the server itself spends on that. */
	readonly serverNaive: Figure
	readonly memory: Figure
	readonly heap: Figure
}
type Line = {
	readonly waiting: number
	readonly redis: TicketQueue
	readonly memory: TicketQueue
	readonly heap: ReturnType<typeof createHeapQueue>
	readonly naivePrefix: string
	readonly next: () => QueuedTicket
}

const leaseMs = 600_000
const fillBy = 20_000
/** Reading a hundred thousand to the server takes so long that a few show it. */
const naiveClaims = (waiting: number): number => Math.max(1, Math.min(50, Math.floor(100_000 / waiting)))

/** All lengths stand in one Redis at once and take turns, so that nothing but the length differs between them. */
export async function runMatch({ waiting, claims, windows, widths, tell }: MatchOptions): Promise<readonly MatchCell[]> {
	await using opened = new AsyncDisposableStack()
	const folder = mkdtempSync(join(tmpdir(), 'akin-bench-'))
	opened.defer(() => rmSync(folder, { recursive: true, force: true }))
	const redis = opened.use(await startPrivateRedis({ dir: folder }))
	bind([redis.pid], serverCore)
	bind([process.pid], generatorCore)
	const lines: Line[] = []
	const link = async (prefix: string): Promise<RedisLink> =>
		opened.use(await connectRedis({ url: redis.url, prefix, onFault: () => {}, answerWithinMs: 60_000 }))
	const naiveLink = await link('')
	for (const count of waiting) {
		tell(`${count} people start to wait`)
		lines.push(await fill(count, await link(`m${count}:`), naiveLink))
	}
	const cpu = () => cpuNanoseconds(redis.pid) ?? 0
	const taken = new Map(
		lines.map((line) => [line, { redis: widths.map((): number[] => []), redisNaive: [], serverNaive: [], memory: [], heap: [] } as Taken]),
	)
	for (let window = -1; window < windows; window++) {
		tell(window < 0 ? 'warming up' : `window ${window + 1}`)
		for (const line of lines) {
			const into = taken.get(line)
			if (!into) continue
			const keep = (list: number[], value: number) => void (window >= 0 && list.push(value))
			for (const [index, width] of widths.entries()) {
				const micros = await claimSome(line.redis, line, claims, width, cpu)
				const list = into.redis[index]
				if (list) keep(list, micros)
			}
			const naive = await claimNaively(line, naiveLink, cpu)
			keep(into.redisNaive, naive.redis)
			keep(into.serverNaive, naive.server)
			keep(into.memory, await claimSome(line.memory, line, claims, 1, ownCpu))
			keep(into.heap, claimFromHeap(line, claims))
		}
	}
	return lines.map((line) => {
		const into = taken.get(line)
		if (!into) throw new Error('nothing was measured')
		return {
			waiting: line.waiting,
			redis: widths.map((width, index) => ({ width, micros: figure(into.redis[index] ?? []) })),
			...{ redisNaive: figure(into.redisNaive), serverNaive: figure(into.serverNaive) },
			...{ memory: figure(into.memory), heap: figure(into.heap) },
		}
	})
}
type Taken = Record<'redisNaive' | 'serverNaive' | 'memory' | 'heap', number[]> & { readonly redis: number[][] }

const ownCpu = (): number => {
	const { user, system } = process.cpuUsage()
	return (user + system) * 1_000
}

async function fill(count: number, link: RedisLink, naive: RedisLink): Promise<Line> {
	const next = createArrivals()
	const line: Line = {
		...{ waiting: count, redis: createRedisTicketQueue(link), memory: createMemoryTicketQueue({ now: () => Date.now() }) },
		...{ heap: createHeapQueue(), naivePrefix: `naive${count}:`, next },
	}
	for (let from = 0; from < count; from += fillBy) {
		const tickets = Array.from({ length: Math.min(fillBy, count - from) }, next)
		await line.redis.add(tickets)
		await line.memory.add(tickets)
		for (const ticket of tickets) line.heap.add(ticket)
		await Promise.all(
			[...Map.groupBy(tickets, (ticket) => laneKey(ticket.lane))].map(([lane, some]) =>
				naive.send(['ZADD', `${line.naivePrefix}${lane}`, ...some.flatMap(({ score, conversationId }) => [String(score), conversationId])]),
			),
		)
	}
	return line
}

/** Looks and leases, as matching does; afterwards, and not counted, those taken leave and as many others come. */
async function claimSome(queue: TicketQueue, { next }: Line, claims: number, width: number, cpu: () => number): Promise<number> {
	const taken: QueuedTicket[] = []
	const before = cpu()
	for (let n = 0; n < claims; n++) {
		const [first] = await queue.peek(lanesOf(n), width)
		if (!first) throw new Error('nobody waits')
		if (!(await queue.lease(first, asId<ClaimId>(`claim-${n}`), leaseMs))) throw new Error('the first could not be had')
		taken.push(first)
	}
	const micros = (cpu() - before) / 1_000 / claims
	await queue.remove(taken)
	await queue.add(taken.map((ticket) => ({ ...next(), lane: ticket.lane })))
	return micros
}

async function claimNaively(
	{ waiting, naivePrefix, next }: Line,
	link: RedisLink,
	cpu: () => number,
): Promise<{ redis: number; server: number }> {
	const claims = naiveClaims(waiting)
	const [before, own] = [cpu(), ownCpu()]
	for (let n = 0; n < claims; n++) await claimByReadingAll((args) => link.send(args), naivePrefix, lanesOf(n))
	const micros = { redis: (cpu() - before) / 1_000 / claims, server: (ownCpu() - own) / 1_000 / claims }
	for (let n = 0; n < claims; n++) {
		const { lane, score, conversationId } = next()
		await link.send(['ZADD', `${naivePrefix}${laneKey(lane)}`, String(score), conversationId])
	}
	return micros
}

function claimFromHeap({ heap, next }: Line, claims: number): number {
	const before = ownCpu()
	const lanes = []
	for (let n = 0; n < claims; n++) lanes.push(heap.claim(lanesOf(n))?.lane)
	const micros = (ownCpu() - before) / 1_000 / claims
	for (const lane of lanes) if (lane) heap.add({ ...next(), lane })
	return micros
}
