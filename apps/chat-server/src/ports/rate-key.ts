import type { RateKey } from './rate-limiter.ts'

/** Dotted quads, and anything of hexadecimal groups with two colons or more. Session ids, staff ids and keyed hashes look like neither. */
const looksLikeAnAddress = /^(\d{1,3}(\.\d{1,3}){3}|[\da-f.]*:[\da-f.]*:[\da-f:.]*(%.*)?)$/i

/**
 * The key of one limit: what is limited, such as `message:send`, and whose session, id or keyed hash it is. Throws for an IP address: we
 * neither store nor compare them (P5).
 */
export function rateKey(what: string, whose: string): RateKey {
	if (looksLikeAnAddress.test(whose)) throw new Error(`a rate limit for ${what} was keyed by an IP address`)
	return `${what}:${whose}` as RateKey
}
