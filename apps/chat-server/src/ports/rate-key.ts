import { isIP } from 'node:net'
import type { RateKey } from './rate-limiter.ts'

/**
 * The key of one limit: what is limited, such as `message:send`, and whose session, id or keyed hash it is. Throws for an IP address: we
 * neither store nor compare them (P5).
 */
export function rateKey(what: string, whose: string): RateKey {
	if (isIP(whose) !== 0) throw new Error(`a rate limit for ${what} was keyed by an IP address`)
	return `${what}:${whose}` as RateKey
}
