import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { rateKey } from '../../src/ports/rate-key.ts'
import type { RateLimiter } from '../../src/ports/rate-limiter.ts'

/** A limiter seen from two nodes. */
export type RateLimiterUnderTest = AsyncDisposable & {
	readonly limiter: RateLimiter
	readonly otherNode: RateLimiter
	/** Resolves when the clock that the limits run by has moved on so far. */
	letPass(ms: number): Promise<void>
}

/** One every 50 ms: quick enough to wait for on a real clock. */
const quick = { burst: 3, perMinute: 1_200 }
/** Refills far slower than any test takes. */
const slow = { burst: 3, perMinute: 1 }
const somebody = () => rateKey('message:send', randomUUID())

export function describeRateLimiter(adapter: string, open: () => Promise<RateLimiterUnderTest>): void {
	describe(`${adapter} rate limiter`, () => {
		test('a burst is allowed, then it is refused with the time to wait', async () => {
			await using at = await open()
			const key = somebody()
			for (let i = 0; i < slow.burst; i++) expect(await at.limiter.take(key, slow)).toEqual({ allowed: true, retryAfterMs: 0 })
			const refused = await at.limiter.take(key, slow)
			expect(refused.allowed).toBe(false)
			expect(refused.retryAfterMs).toBeGreaterThan(50_000)
			expect(refused.retryAfterMs).toBeLessThanOrEqual(60_000)
		})

		test('who waits as long as told is allowed again, once', async () => {
			await using at = await open()
			const key = somebody()
			for (let i = 0; i < quick.burst; i++) await at.limiter.take(key, quick)
			const refused = await at.limiter.take(key, quick)
			await at.letPass(refused.allowed ? 0 : refused.retryAfterMs)
			expect(await at.limiter.take(key, quick)).toMatchObject({ allowed: true })
		})

		test('a refused attempt costs nothing', async () => {
			await using at = await open()
			const key = somebody()
			for (let i = 0; i < slow.burst; i++) await at.limiter.take(key, slow)
			const first = await at.limiter.take(key, slow)
			for (let i = 0; i < 20; i++) await at.limiter.take(key, slow)
			expect((await at.limiter.take(key, slow)).retryAfterMs).toBeLessThanOrEqual(first.retryAfterMs)
		})

		test('after a long rest no more than a burst is allowed', async () => {
			await using at = await open()
			const key = somebody()
			await at.limiter.take(key, { burst: 2, perMinute: 60_000 })
			await at.letPass(50)
			const verdicts = []
			for (let i = 0; i < 4; i++) verdicts.push((await at.limiter.take(key, { burst: 2, perMinute: 60 })).allowed)
			expect(verdicts).toEqual([true, true, false, false])
		})

		test('of fifty attempts at once over two nodes exactly the burst is allowed', async () => {
			await using at = await open()
			const key = somebody()
			const verdicts = await Promise.all(Array.from({ length: 50 }, (_, i) => (i % 2 ? at.limiter : at.otherNode).take(key, slow)))
			expect(verdicts.filter((verdict) => verdict.allowed)).toHaveLength(slow.burst)
		})

		test('one person never uses up the share of another', async () => {
			await using at = await open()
			const key = somebody()
			for (let i = 0; i <= slow.burst; i++) await at.limiter.take(key, slow)
			expect(await at.limiter.take(somebody(), slow)).toMatchObject({ allowed: true })
		})
	})
}
