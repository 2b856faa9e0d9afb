import type { Instant } from '@akin/core/support/instant'

/** The digits that an app makes of a secret and the time. */
export type OneTimeCodes = {
	newSecret(): Uint8Array
	/** How an app is told: letters to type in, and a link that is the same as something to scan. */
	setUpOf(secret: Uint8Array, signInName: string): { readonly secret: string; readonly link: string }
	/** How many steps these digits are away from those of this moment, one at most; null when they are none of the secret's. */
	stepsAway(secret: Uint8Array, digits: string, now: Instant): number | null
	newRecoveryCode(): string
}
