import { randomBytes } from 'node:crypto'
import { recoveryAlphabet, recoveryCodeLength } from '@akin/core/identity/second-step'
import { Secret, TOTP } from 'otpauth'
import type { OneTimeCodes } from '../../ports/one-time-codes.ts'

/** 160 bits, as RFC 4226 asks for. */
const secretBytes = 20
/** A clock that is off by half a minute, and the time it takes to type. */
const stepsOff = 1

const totp = (secret: Uint8Array, label = '') =>
	// SHA-1, six digits and thirty seconds are what every app can do; some ignore anything else without a word.
	new TOTP({
		issuer: 'Akin',
		label,
		algorithm: 'SHA1',
		digits: 6,
		period: 30,
		secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
	})

export const otpauthOneTimeCodes: OneTimeCodes = {
	newSecret: () => new Uint8Array(randomBytes(secretBytes)),
	setUpOf(secret, signInName) {
		const made = totp(secret, signInName)
		return { secret: made.secret.base32, link: made.toString() }
	},
	stepsAway: (secret, digits, now) => totp(secret).validate({ token: digits, timestamp: now, window: stepsOff }),
	// The alphabet has 32 letters, so the rest of a byte favours none of them.
	newRecoveryCode: () => Array.from(randomBytes(recoveryCodeLength), (byte) => recoveryAlphabet[byte % 32]).join(''),
}
