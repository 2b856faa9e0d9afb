import { describe, expect, test } from 'vitest'
import { describeRateLimiter } from '../../../test/contracts/rate-limiter.contract.ts'
import { rateKey } from '../../ports/rate-key.ts'
import { createMemoryRateLimiter } from './memory-rate-limiter.ts'

describeRateLimiter('memory', async () => {
	let now = 1_000_000
	const limiter = createMemoryRateLimiter({ now: () => now })
	return {
		limiter,
		otherNode: limiter,
		letPass: async (ms) => {
			now += ms
		},
		[Symbol.asyncDispose]: async () => {},
	}
})

describe('a clock that is turned', () => {
	const limit = { burst: 3, perMinute: 60 }
	const key = rateKey('message:send', 'x')

	test('M2 somebody who wrote while the clock was ahead may write again within a second once it is set back', async () => {
		let now = 1_000_000
		const limiter = createMemoryRateLimiter({ now: () => now })
		now += 600_000
		for (let sent = 0; sent < limit.burst; sent++) await limiter.take(key, limit)
		now -= 600_000
		const { retryAfterMs } = await limiter.take(key, limit)
		expect(retryAfterMs).toBeLessThanOrEqual(1_000)
		now += retryAfterMs
		expect(await limiter.take(key, limit)).toEqual({ allowed: true, retryAfterMs: 0 })
	})
})

describe('rate keys', () => {
	test.each(['192.0.2.7', '2001:db8::7', '::ffff:192.0.2.7', '127.0.0.1', '::1', 'fe80::1%eth0', '2001:DB8:0:0:0:0:0:7'])(
		'P5 nobody is limited by an address: %s is refused',
		(address) => {
			expect(() => rateKey('sign-in', address)).toThrow('keyed by an IP address')
		},
	)

	test('two kinds of limit for one person are two keys', () => {
		expect(rateKey('message:send', 'x')).not.toBe(rateKey('queue:join', 'x'))
	})
})
