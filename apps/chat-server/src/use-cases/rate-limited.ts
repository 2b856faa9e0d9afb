/** Too much at once; nothing was lost and it is welcome again after `retryAfterMs`. */
export type RateLimited = { readonly code: 'rate_limited'; readonly retryAfterMs: number }
