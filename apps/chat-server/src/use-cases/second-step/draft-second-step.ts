import { secondStepWithinMs } from '@akin/core/identity/second-step'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { SignIns } from '../session/sign-ins.ts'

/** Makes a secret for somebody's app. It becomes their second step when a code of it is shown in time. */
export async function draftSecondStep(
	{ secondStep, clock }: SignIns,
	{ id, signInName }: StaffMember,
): Promise<{ readonly secret: string; readonly link: string }> {
	const { store, vault, codes } = secondStep
	const secret = codes.newSecret()
	await store.setDraft(id, vault.seal(id, secret), clock.now() + secondStepWithinMs)
	return codes.setUpOf(secret, signInName)
}
