import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { english, waiting } from '../../../test/contracts/ticket-queue.contract.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'
import type { StoredTicket } from '../../ports/ticket-queue.ts'
import { freePort } from '../embedded/free-port.ts'
import { type PrivateRedis, startPrivateRedis } from '../embedded/start-private-redis.ts'
import { connectRedis, type RedisLink } from './redis-link.ts'
import { redisScript } from './redis-script.ts'
import { createRedisTicketQueue } from './redis-ticket-queue.ts'

/** A Redis of this test's own, which it may stop, freeze and empty. */
async function ownRedis() {
	const dir = mkdtempSync(join(tmpdir(), 'akin-redis-'))
	let server = await startPrivateRedis({ dir })
	return {
		get url() {
			return server.url
		},
		get pid() {
			return server.pid
		},
		async restart() {
			const { port, password } = server
			await server.stop('SIGKILL')
			server = await startPrivateRedis({ dir, port, password })
		},
		stop: () => server.stop('SIGKILL'),
		async [Symbol.asyncDispose]() {
			await server.stop('SIGKILL')
			rmSync(dir, { recursive: true, force: true })
		},
	}
}
const linkTo = (redis: Pick<PrivateRedis, 'url'>, answerWithinMs = 5_000) =>
	connectRedis({ url: redis.url, prefix: 't:', onFault: () => {}, answerWithinMs, connectWithinMs: 200 })
const untilReady = (link: RedisLink) => vi.waitFor(() => expect(link.ready).toBe(true), { interval: 10, timeout: 10_000 })

describe('a connection for commands', () => {
	test('a command Redis does not answer fails in time, the next at once, and none is sent twice', async () => {
		await using redis = await ownRedis()
		await using link = await linkTo(redis, 100)
		process.kill(redis.pid, 'SIGSTOP')
		await expect(link.send(['INCR', 'n'])).rejects.toThrow(StoreUnavailable)
		expect(link.ready).toBe(false)
		await expect(link.send(['INCR', 'n'])).rejects.toThrow('redis is not answering')
		process.kill(redis.pid, 'SIGCONT')
		await untilReady(link)
		expect(await link.send(['GET', 'n']), 'the first took effect late and once, the second never left').toBe('1')
	})

	test('while the server is gone commands fail at once and are not kept for later', async () => {
		await using redis = await ownRedis()
		await using link = await linkTo(redis)
		await redis.stop()
		await vi.waitFor(() => expect(link.ready).toBe(false), { interval: 2 })
		await expect(link.send(['INCR', 'n'])).rejects.toThrow(StoreUnavailable)
		await redis.restart()
		await untilReady(link)
		expect(await link.send(['GET', 'n'])).toBe(null)
	})

	test('a script Redis has forgotten is handed over again', async () => {
		await using redis = await ownRedis()
		await using link = await linkTo(redis)
		const script = redisScript('return { KEYS[1], ARGV[1] }')
		expect(await link.run(script, ['k'], ['a'])).toEqual(['k', 'a'])
		await link.send(['SCRIPT', 'FLUSH'])
		expect(await link.run(script, ['k'], ['b'])).toEqual(['k', 'b'])
	})

	test('a mistake of ours is a fault, not an outage', async () => {
		await using redis = await ownRedis()
		await using link = await linkTo(redis)
		await expect(link.send(['NO-SUCH-COMMAND'])).rejects.not.toThrow(StoreUnavailable)
	})

	test('without Redis at the start it goes on trying', async () => {
		await using redis = await ownRedis()
		await redis.stop()
		await using link = await linkTo(redis)
		await expect(link.send(['PING'])).rejects.toThrow(StoreUnavailable)
		await redis.restart()
		await untilReady(link)
		expect(await link.send(['PING'])).toBe('PONG')
	})

	test('nothing listens where nothing ever was: it says so and stays not ready', async () => {
		const faults = vi.fn()
		const url = `redis://127.0.0.1:${await freePort()}`
		await using link = await connectRedis({ url, prefix: 't:', onFault: faults, connectWithinMs: 100 })
		expect(link.ready).toBe(false)
		expect(faults).toHaveBeenCalledWith(expect.objectContaining({ what: 'redis_connection' }))
	})
})

describe('the queue when Redis forgets', () => {
	test('Q4 a restarted Redis is noticed at once, and synchronising then brings everybody back in order', async () => {
		await using redis = await ownRedis()
		await using link = await linkTo(redis)
		const queue = createRedisTicketQueue(link)
		const stored: StoredTicket[] = [waiting(1), waiting(2), waiting(3)]
		await queue.add(stored)
		const synchronised = vi.fn()
		queue.onRestart(() => void queue.synchronise(async () => stored).then(synchronised))
		await redis.restart()
		await vi.waitFor(() => expect(synchronised).toHaveBeenCalledWith({ readded: 3, dropped: 0 }), { interval: 10, timeout: 10_000 })
		expect((await queue.peek([english], 10)).map((ticket) => ticket.conversationId)).toEqual(stored.map((ticket) => ticket.conversationId))
	})

	test('Q4 FLUSHALL loses nobody: the next synchronisation puts everybody back, and leases too', async () => {
		await using redis = await ownRedis()
		await using link = await linkTo(redis)
		const queue = createRedisTicketQueue(link)
		const [a, b] = [waiting(1), waiting(2)] as const
		await queue.add([a, b])
		await link.send(['FLUSHALL'])
		expect(await queue.sizes([english])).toEqual([0])
		expect(await queue.synchronise(async () => [a, b])).toEqual({ readded: 2, dropped: 0 })
		expect((await queue.positions([b])).get(b.conversationId)).toEqual({ position: 2, waitingInLane: 2 })
	})

	test('P3 Redis holds ids, lanes, scores and claims, nothing else', async () => {
		await using redis = await ownRedis()
		await using link = await linkTo(redis)
		const queue = createRedisTicketQueue(link)
		const ticket = { ...waiting(1), topics: ['grief'], name: 'canary' }
		await queue.add([ticket])
		const keys = (await link.send(['KEYS', '*'])) as string[]
		const dumped = await Promise.all(keys.map((key) => link.send(['DUMP', key])))
		expect(keys.length).toBeGreaterThan(0)
		expect(`${keys} ${dumped}`).not.toMatch(/canary|grief/)
	})
})
