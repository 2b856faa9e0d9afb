import { readTypedCode, shownRecoveryCode, unusedStep } from '@akin/core/identity/second-step'
import type { StaffId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { SignIns } from '../session/sign-ins.ts'
import { makeRecoveryCodes } from './make-recovery-codes.ts'

/** Makes what somebody set up on their device their second step, in the place of any earlier one. Answers the recovery codes, this once. */
export async function confirmSecondStep(
	{ secondStep, audit, clock }: SignIns,
	staffId: StaffId,
	typed: string,
): Promise<Result<{ readonly recoveryCodes: readonly string[] }, { readonly code: 'wrong_code' | 'set_up_over' }>> {
	const { store, vault, codes } = secondStep
	const now = clock.now()
	const sealedSecret = await store.findDraft(staffId, now)
	const secret = sealedSecret && vault.open(staffId, sealedSecret)
	if (sealedSecret === null || secret === null) return refused({ code: 'set_up_over' })
	const code = readTypedCode(typed)
	const away = code?.kind === 'app' ? codes.stepsAway(secret, code.digits, now) : null
	const lastStep = away === null ? null : unusedStep(now, away, 0)
	if (lastStep === null) return refused({ code: 'wrong_code' })
	const made = makeRecoveryCodes(secondStep, staffId)
	if (!(await store.confirm(staffId, { sealedSecret, lastStep, setUpAt: now, recoveryCodes: made.hashes }))) {
		return refused({ code: 'set_up_over' })
	}
	await audit.append([{ at: now, actorId: staffId, action: 'second_step_set_up', conversationId: null, detail: {} }])
	return ok({ recoveryCodes: made.codes.map(shownRecoveryCode) })
}
