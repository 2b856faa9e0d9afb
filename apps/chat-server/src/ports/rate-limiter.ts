declare const rateKey: unique symbol
/** Names what is limited and for whom; made by `rateKey` in `rate-key.ts`, which refuses IP addresses (P5). */
export type RateKey = string & { readonly [rateKey]: true }

/** How much is allowed: `burst` at once, refilled at `perMinute`. */
export type RateRule = { readonly burst: number; readonly perMinute: number }

/** `retryAfterMs` is 0 when allowed, otherwise how long until one more is. */
export type RateVerdict = { readonly allowed: boolean; readonly retryAfterMs: number }

/** Counts what one session or person does, over all nodes. A refused attempt costs nothing. */
export type RateLimiter = {
	take(key: RateKey, rule: RateRule): Promise<RateVerdict>
}
