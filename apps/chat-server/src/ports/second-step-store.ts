import type { StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { SecretHash } from './secrets.ts'
import type { StaffAudience } from './session-store.ts'

/** What goes with somebody's password. `lastStep`: the latest code that was used. */
export type SecondStep = {
	readonly sealedSecret: Uint8Array
	readonly lastStep: number
	readonly setUpAt: Instant
	readonly recoveryCodesLeft: number
}

/** A right password that waits for its second step. */
export type PendingSignIn = {
	readonly staffId: StaffId
	readonly audience: StaffAudience
	readonly expiresAt: Instant
	readonly tries: number
}

/** Second steps, sealed; recovery codes and tokens as hashes. */
export type SecondStepStore = {
	find(staffId: StaffId): Promise<SecondStep | null>
	whoHasOne(): Promise<ReadonlySet<StaffId>>
	/** A secret that somebody is about to set up, in the place of any earlier one. */
	setDraft(staffId: StaffId, sealedSecret: Uint8Array, expiresAt: Instant): Promise<void>
	findDraft(staffId: StaffId, now: Instant): Promise<Uint8Array | null>
	/** Makes this draft the second step, with its first code used; false, and nothing changed, when it is another one or over. Of two at once one. */
	confirm(staffId: StaffId, made: Omit<SecondStep, 'recoveryCodesLeft'> & { readonly recoveryCodes: readonly string[] }): Promise<boolean>
	/** Uses the code of this step; false when one as late was used. Of two at once one. */
	spendStep(staffId: StaffId, step: number): Promise<boolean>
	/** Uses up a recovery code; false when there is none of this hash. Of two at once one. */
	spendRecoveryCode(staffId: StaffId, hash: string): Promise<boolean>
	/** False when there is no second step. */
	replaceRecoveryCodes(staffId: StaffId, hashes: readonly string[]): Promise<boolean>
	/** False when there was none. */
	remove(staffId: StaffId): Promise<boolean>

	addPending(tokenHash: SecretHash, pending: PendingSignIn): Promise<void>
	/** Whose sign-in it is, for one of its tries; null when it is over, used up, or of another audience. */
	takeTry(tokenHash: SecretHash, audience: StaffAudience, now: Instant): Promise<StaffId | null>
	/** True for the first who ends it. */
	endPending(tokenHash: SecretHash): Promise<boolean>
	/** Forgets drafts and sign-ins whose time is over. */
	sweep(now: Instant): Promise<void>
}
