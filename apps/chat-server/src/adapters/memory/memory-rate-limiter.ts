import type { Instant } from '@akin/core/support/instant'
import type { RateKey, RateLimiter } from '../../ports/rate-limiter.ts'

/**
 * Limits within one node. Per key it remembers one moment: when the bucket will be full again (the "generic cell rate algorithm", a token
 * bucket in one number).
 */
export function createMemoryRateLimiter({ now }: { now: () => Instant }): RateLimiter {
	const fullAgainAt = new Map<RateKey, Instant>()
	let sweepAtSize = 1_024

	/** Buckets that are full again need no memory. Looking only when the map has doubled keeps a call O(1) on average. */
	function forgetFullBuckets(at: Instant) {
		if (fullAgainAt.size < sweepAtSize) return
		for (const [key, fullAt] of fullAgainAt) if (fullAt <= at) fullAgainAt.delete(key)
		sweepAtSize = Math.max(1_024, fullAgainAt.size * 2)
	}

	return {
		async take(key, { burst, perMinute }) {
			const at = now()
			const msPerToken = 60_000 / perMinute
			// An empty bucket takes this long, whatever is remembered: a clock that was ahead and is set back must not lock anybody out.
			const latest = at + burst * msPerToken
			const known = fullAgainAt.get(key) ?? at
			if (known > latest) fullAgainAt.set(key, latest)
			const fullAt = Math.min(Math.max(known, at), latest) + msPerToken
			const waitMs = fullAt - at - burst * msPerToken
			if (waitMs > 0) return { allowed: false, retryAfterMs: Math.ceil(waitMs) }
			forgetFullBuckets(at)
			fullAgainAt.set(key, fullAt)
			return { allowed: true, retryAfterMs: 0 }
		},
	}
}
