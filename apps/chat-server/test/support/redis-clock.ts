import type { RedisLink } from '../../src/adapters/redis/redis-link.ts'

/** Resolves when the clock of Redis has moved on so far; nothing can turn that clock, so this asks until it has. */
export async function letRedisClockPass(link: RedisLink, ms: number): Promise<void> {
	const until = (await redisNow(link)) + ms
	while ((await redisNow(link)) <= until) await new Promise((resolve) => setTimeout(resolve, 2))
}

async function redisNow(link: RedisLink): Promise<number> {
	const [seconds, microseconds] = (await link.send(['TIME'])) as [string, string]
	return Number(seconds) * 1_000 + Number(microseconds) / 1_000
}
