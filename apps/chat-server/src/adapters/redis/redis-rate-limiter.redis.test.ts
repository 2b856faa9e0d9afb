import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { describeRateLimiter } from '../../../test/contracts/rate-limiter.contract.ts'
import { letRedisClockPass } from '../../../test/support/redis-clock.ts'
import { redisLinks } from '../../../test/support/redis-links.ts'
import { rateKey } from '../../ports/rate-key.ts'
import { createMemoryRateLimiter } from '../memory/memory-rate-limiter.ts'
import { createRedisRateLimiter } from './redis-rate-limiter.ts'

const fallback = () => createMemoryRateLimiter({ now: Date.now })

describeRateLimiter('redis', async () => {
	const links = await redisLinks()
	const onFault = ({ error }: { error: unknown }) => {
		throw error
	}
	return {
		limiter: createRedisRateLimiter({ link: links.one, fallback: fallback(), onFault }),
		otherNode: createRedisRateLimiter({ link: links.other, fallback: fallback(), onFault }),
		letPass: (ms) => letRedisClockPass(links.one, ms),
		[Symbol.asyncDispose]: () => links[Symbol.asyncDispose](),
	}
})

test('while Redis is away each node limits by itself, and says so', async () => {
	await using links = await redisLinks()
	const onFault = vi.fn()
	const limiter = createRedisRateLimiter({ link: links.one, fallback: fallback(), onFault })
	await links.one[Symbol.asyncDispose]()
	const key = rateKey('message:send', randomUUID())
	const rule = { burst: 2, perMinute: 1 }
	const verdicts = [await limiter.take(key, rule), await limiter.take(key, rule), await limiter.take(key, rule)]
	expect(verdicts.map((verdict) => verdict.allowed)).toEqual([true, true, false])
	expect(onFault).toHaveBeenCalledWith(expect.objectContaining({ what: 'rate_limits_per_node' }))
})

test('what a limit leaves in Redis vanishes by itself', async () => {
	await using links = await redisLinks()
	const limiter = createRedisRateLimiter({ link: links.one, fallback: fallback(), onFault: vi.fn() })
	const key = rateKey('message:send', randomUUID())
	await limiter.take(key, { burst: 2, perMinute: 60 })
	expect(Number(await links.one.send(['PTTL', `${links.one.prefix}rate:${key}`]))).toBeGreaterThan(0)
	await letRedisClockPass(links.one, 1_000)
	expect(await links.one.send(['EXISTS', `${links.one.prefix}rate:${key}`])).toBe(0)
})
