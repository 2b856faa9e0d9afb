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
