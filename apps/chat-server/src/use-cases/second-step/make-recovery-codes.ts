import { recoveryCodeCount } from '@akin/core/identity/second-step'
import type { StaffId } from '@akin/core/support/ids'
import type { SecondSteps } from './second-steps.ts'

/** New recovery codes, and what is kept of them. */
export function makeRecoveryCodes(
	{ codes, vault }: SecondSteps,
	staffId: StaffId,
): { readonly codes: readonly string[]; readonly hashes: readonly string[] } {
	const made = Array.from({ length: recoveryCodeCount }, () => codes.newRecoveryCode())
	return { codes: made, hashes: made.map((code) => vault.hashRecoveryCode(staffId, code)) }
}
