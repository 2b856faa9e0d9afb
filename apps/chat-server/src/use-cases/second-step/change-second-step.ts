import { needsSecondStep, shownRecoveryCode } from '@akin/core/identity/second-step'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { RateLimited } from '../rate-limited.ts'
import { checkOwnPassword } from '../session/check-own-password.ts'
import type { SignIns } from '../session/sign-ins.ts'
import { draftSecondStep } from './draft-second-step.ts'
import { makeRecoveryCodes } from './make-recovery-codes.ts'

type WrongPassword = { readonly code: 'wrong_password' } | RateLimited

/** [ID10] What to set an app up with. Until a code of it is shown, all stays as it was. */
export async function beginSecondStep(
	signIns: SignIns,
	member: StaffMember,
	password: string,
): Promise<Result<{ readonly secret: string; readonly link: string }, WrongPassword>> {
	const known = await checkOwnPassword(signIns, member, password)
	return known.ok ? ok(await draftSecondStep(signIns, member)) : known
}

/** [ID8] [ID10] Ten new recovery codes; the old ones end. */
export async function renewRecoveryCodes(
	signIns: SignIns,
	member: StaffMember,
	password: string,
): Promise<Result<{ readonly recoveryCodes: readonly string[] }, WrongPassword | { readonly code: 'no_second_step' }>> {
	const known = await checkOwnPassword(signIns, member, password)
	if (!known.ok) return known
	const { secondStep, audit, clock } = signIns
	const made = makeRecoveryCodes(secondStep, member.id)
	if (!(await secondStep.store.replaceRecoveryCodes(member.id, made.hashes))) return refused({ code: 'no_second_step' })
	await audit.append([{ at: clock.now(), actorId: member.id, action: 'recovery_codes_made', conversationId: null, detail: {} }])
	return ok({ recoveryCodes: made.codes.map(shownRecoveryCode) })
}

/** [ID10] Goes back to the password alone, where this deployment lets them. */
export async function removeSecondStep(
	signIns: SignIns,
	member: StaffMember,
	password: string,
): Promise<Result<null, WrongPassword | { readonly code: 'second_step_needed' }>> {
	const { secondStep, audit, clock } = signIns
	if (needsSecondStep(secondStep.rule, member.role)) return refused({ code: 'second_step_needed' })
	const known = await checkOwnPassword(signIns, member, password)
	if (!known.ok) return known
	if (await secondStep.store.remove(member.id)) {
		await audit.append([{ at: clock.now(), actorId: member.id, action: 'second_step_removed', conversationId: null, detail: {} }])
	}
	return ok(null)
}
