import type { RateLimiter } from '../../ports/rate-limiter.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'
import type { RedisFault } from './redis-client.ts'
import type { RedisLink } from './redis-link.ts'
import { redisScript } from './redis-script.ts'

/** KEYS: when the bucket will be full again. ARGV: burst, per minute. Answers 0 when allowed, else the wait in ms. */
const takeScript = redisScript(`
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local msPerToken = 60000 / tonumber(ARGV[2])
local fullAt = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now) + msPerToken
local waitMs = fullAt - now - tonumber(ARGV[1]) * msPerToken
if waitMs > 0 then return math.ceil(waitMs) end
redis.call('SET', KEYS[1], string.format('%.3f', fullAt), 'PX', math.ceil(fullAt - now))
return 0
`)

export type RedisRateLimiterOptions = {
	readonly link: RedisLink
	/** Limits each node by itself while Redis is away: people can go on writing, and nobody can write without end. */
	readonly fallback: RateLimiter
	readonly onFault: (fault: RedisFault) => void
}

/** Limits per person over all nodes. */
export function createRedisRateLimiter({ link, fallback, onFault }: RedisRateLimiterOptions): RateLimiter {
	return {
		async take(key, rule) {
			try {
				const waitMs = Number(await link.run(takeScript, [`${link.prefix}rate:${key}`], [String(rule.burst), String(rule.perMinute)]))
				return { allowed: waitMs === 0, retryAfterMs: waitMs }
			} catch (error) {
				if (!(error instanceof StoreUnavailable)) throw error
				onFault({ what: 'rate_limits_per_node', error })
				return fallback.take(key, rule)
			}
		},
	}
}
