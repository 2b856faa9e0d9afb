import type { BrowserName } from '@akin/core/identity/browser-name'
import { needsSecondStep, secondStepTries, secondStepWithinMs } from '@akin/core/identity/second-step'
import type { StaffAudience } from '../../ports/session-store.ts'
import type { StaffMember } from '../../ports/staff-directory.ts'
import { draftSecondStep } from '../second-step/draft-second-step.ts'
import { type OpenedStaffSession, openStaffSession } from './open-staff-session.ts'
import type { SignIns } from './sign-ins.ts'

/** What comes of a right password. `setUp`: what an app is set up with, where there is no second step yet and there must be. */
export type BegunStaffSession =
	| { readonly kind: 'opened'; readonly opened: OpenedStaffSession }
	| { readonly kind: 'pending'; readonly token: string; readonly setUp: { readonly secret: string; readonly link: string } | null }

/** [ID5] [ID6] Signs in who has shown a password, or says what they are asked next. */
export async function beginStaffSession(
	signIns: SignIns,
	audience: StaffAudience,
	member: StaffMember,
	browser?: BrowserName,
): Promise<BegunStaffSession> {
	const { secondStep, secrets, clock } = signIns
	const isSetUp = (await secondStep.store.find(member.id)) !== null
	if (!isSetUp && !needsSecondStep(secondStep.rule, member.role)) {
		return { kind: 'opened', opened: await openStaffSession(signIns, audience, member, browser) }
	}
	const token = secrets.newToken()
	const setUp = isSetUp ? null : await draftSecondStep(signIns, member)
	await secondStep.store.addPending(secrets.hash(token), {
		...{ staffId: member.id, audience, expiresAt: clock.now() + secondStepWithinMs, tries: secondStepTries },
	})
	return { kind: 'pending', token, setUp }
}
