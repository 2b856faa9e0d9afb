import { randomUUID } from 'node:crypto'
import type { RedisControl } from '../world/redis-control.ts'
import { type Fault, struckUntil } from './fault.ts'

/** A key of ours, beside those of the product, by which it shows what Redis remembers. */
const leaveMark = async (redis: RedisControl, what: string): Promise<string> => {
	const mark = `chaos:${what}:${randomUUID()}`
	await redis.ask((client) => client.set(mark, '1'))
	return mark
}
const remembers = async (redis: RedisControl, mark: string): Promise<boolean> => (await redis.ask((client) => client.exists(mark))) === 1

const away = (name: string, what: string, shortMs: number, fullMs: number): Fault => ({
	name,
	what,
	strikes: 'redis',
	shortMs,
	fullMs,
	async strike({ redis }) {
		const mark = await leaveMark(redis, 'before')
		const pid = redis.pid()
		redis.dropSnapshot()
		await redis.kill()
		const wasGone = !redis.isRunning()
		return struckUntil('redis', async () => {
			await redis.start()
			const forgot = !(await remembers(redis, mark))
			return {
				struck: wasGone && forgot && redis.pid() !== pid,
				evidence: `process ${pid} gone, ${redis.pid()} in its place, ${forgot ? 'empty' : 'and still it remembers'}`,
			}
		})
	},
})

export const redisKill = away('redis-kill', 'Redis is killed and comes back empty.', 200, 1_000)
export const redisOutage = away('redis-outage', 'Redis is away for long and comes back empty.', 4_000, 60_000)

export const redisFlush: Fault = {
	name: 'redis-flush',
	what: 'Everything in Redis is deleted (FLUSHALL); its connections stay.',
	strikes: 'redis',
	shortMs: 0,
	fullMs: 0,
	async strike({ redis }) {
		const mark = await leaveMark(redis, 'before')
		const keys = await redis.ask((client) => client.dbSize())
		await redis.ask((client) => client.flushAll())
		const forgot = !(await remembers(redis, mark))
		return struckUntil('redis', async () => ({
			struck: forgot,
			evidence: `${keys} keys before, ours ${forgot ? 'gone' : 'still there'} after`,
		}))
	},
}

export const redisStale: Fault = {
	name: 'redis-stale',
	what: 'Redis is killed and comes back with what it held some time ago, as a failover to a replica that lags behind does.',
	strikes: 'redis',
	shortMs: 3_000,
	fullMs: 30_000,
	async strike({ redis }) {
		const old = await leaveMark(redis, 'old')
		await redis.saveSnapshot()
		const fresh = await leaveMark(redis, 'fresh')
		return struckUntil('redis', async () => {
			await redis.kill()
			await redis.start()
			redis.dropSnapshot()
			const [hasOld, hasFresh] = [await remembers(redis, old), await remembers(redis, fresh)]
			await redis.ask((client) => client.del([old, fresh]))
			return {
				struck: hasOld && !hasFresh,
				evidence: `what was there at the snapshot ${hasOld ? 'is back' : 'is gone'}, what came after ${hasFresh ? 'is still there' : 'is gone'}`,
			}
		})
	},
}
