import { connectRedis, type RedisLink } from '../../src/adapters/redis/redis-link.ts'
import { testRedis } from './test-redis.ts'

export type RedisLinks = AsyncDisposable & {
	readonly one: RedisLink
	readonly other: RedisLink
	/** Deletes every key of this test, as an emptied Redis would. */
	empty(): Promise<void>
}

/** Two nodes' connections to a part of the run's Redis that only this test touches. A fault fails whoever waits for the answer. */
export async function redisLinks(): Promise<RedisLinks> {
	const redis = await testRedis()
	const address = { ...redis, onFault: () => {}, answerWithinMs: 10_000 }
	const [one, other] = await Promise.all([connectRedis(address), connectRedis(address)])
	return {
		one,
		other,
		async empty() {
			const keys = (await one.send(['KEYS', `${redis.prefix}*`])) as string[]
			if (keys.length > 0) await one.send(['DEL', ...keys])
		},
		async [Symbol.asyncDispose]() {
			await one[Symbol.asyncDispose]()
			await other[Symbol.asyncDispose]()
			await redis[Symbol.asyncDispose]()
		},
	}
}
