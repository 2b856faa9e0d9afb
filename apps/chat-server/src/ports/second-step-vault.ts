import type { StaffId } from '@akin/core/support/ids'

/** Keeps the secrets of second steps from whoever has the database, under a key that is never destroyed. */
export type SecondStepVault = {
	/** Sealed for this person: it opens for nobody else. */
	seal(staffId: StaffId, secret: Uint8Array): Uint8Array
	/** Null when it was sealed for somebody else, or under another key. */
	open(staffId: StaffId, sealed: Uint8Array): Uint8Array | null
	/** A keyed hash: without the key nobody can try codes against it. */
	hashRecoveryCode(staffId: StaffId, code: string): string
}
