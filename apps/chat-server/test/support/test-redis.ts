import { randomBytes } from 'node:crypto'
import { createClient } from 'redis'
import { inject } from 'vitest'

export type TestRedis = AsyncDisposable & {
	/** The run's one Redis. Other test files use it at the same time: no FLUSHALL, no restart. */
	url: string
	/** Put it in front of every key and channel name; everything under it is deleted when disposed. */
	prefix: string
}

/** A part of the run's one Redis that no other test file touches. To stop or empty a Redis, start a private one. */
export async function testRedis(): Promise<TestRedis> {
	const redis = inject('redis')
	if ('missing' in redis) throw new Error(redis.missing)
	const prefix = `test-${randomBytes(8).toString('hex')}:`
	return { url: redis.url, prefix, [Symbol.asyncDispose]: () => deleteUnder(redis.url, prefix) }
}

async function deleteUnder(url: string, prefix: string): Promise<void> {
	const client = createClient({ url })
	await client.connect()
	try {
		for await (const keys of client.scanIterator({ MATCH: `${prefix}*`, COUNT: 1000 })) if (keys.length > 0) await client.unlink(keys)
	} finally {
		await client.close()
	}
}
