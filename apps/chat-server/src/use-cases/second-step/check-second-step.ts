import { readTypedCode, unusedStep } from '@akin/core/identity/second-step'
import type { StaffId } from '@akin/core/support/ids'
import type { SecondStep } from '../../ports/second-step-store.ts'
import type { SignIns } from '../session/sign-ins.ts'

/**
 * [ID7] [ID8] Whether this is a code of somebody's app, or a recovery code of theirs, that was not used before; from now on it was.
 *
 * @throws when the secret does not open: the key folder is another one than it was sealed with.
 */
export async function checkSecondStep(
	{ secondStep, audit, clock }: Pick<SignIns, 'secondStep' | 'audit' | 'clock'>,
	staffId: StaffId,
	{ sealedSecret, lastStep, recoveryCodesLeft }: SecondStep,
	typed: string,
): Promise<boolean> {
	const { store, vault, codes } = secondStep
	const now = clock.now()
	const code = readTypedCode(typed)
	if (code === null) return false
	if (code.kind === 'recovery') {
		if (!(await store.spendRecoveryCode(staffId, vault.hashRecoveryCode(staffId, code.code)))) return false
		const detail = { left: recoveryCodesLeft - 1 }
		await audit.append([{ at: now, actorId: staffId, action: 'recovery_code_used', conversationId: null, detail }])
		return true
	}
	const secret = vault.open(staffId, sealedSecret)
	if (secret === null) throw new Error('a second step was sealed under another key than that of this key folder')
	const away = codes.stepsAway(secret, code.digits, now)
	const step = away === null ? null : unusedStep(now, away, lastStep)
	return step !== null && store.spendStep(staffId, step)
}
