import type { BrowserName } from '@akin/core/identity/browser-name'
import { ok, type Result, refused } from '@akin/core/support/result'
import { rateKey } from '../../ports/rate-key.ts'
import type { RateRule } from '../../ports/rate-limiter.ts'
import type { StaffAudience } from '../../ports/session-store.ts'
import type { RateLimited } from '../rate-limited.ts'
import { type OpenedStaffSession, openStaffSession } from '../session/open-staff-session.ts'
import type { SignIns } from '../session/sign-ins.ts'
import { belongsTo } from '../session/staff-places.ts'
import { checkSecondStep } from './check-second-step.ts'
import { confirmSecondStep } from './confirm-second-step.ts'

export type SecondStepRefusal = { readonly code: 'wrong_code' | 'sign_in_over' } | RateLimited

/** However often somebody has the password right. With a million codes, three of them good at a time, guessing takes months, and each wrong one is in the log. */
const perAccount: RateRule = { burst: 10, perMinute: 2 }

export type SignedInWithCode = OpenedStaffSession & {
	/** Made by setting the second step up in this moment. */
	readonly recoveryCodes: readonly string[] | null
}

/** [ID6] Signs in who had the password right and now shows the second step, or sets it up by the first code of it. */
export async function answerSecondStep(
	signIns: SignIns,
	audience: StaffAudience,
	{ token, code, browser }: { readonly token: string; readonly code: string; readonly browser: BrowserName },
): Promise<Result<SignedInWithCode, SecondStepRefusal>> {
	const { secondStep, secrets, staff, clock, limiter } = signIns
	const hash = secrets.hash(token)
	const staffId = await secondStep.store.takeTry(hash, audience, clock.now())
	const member = staffId && (await staff.find(staffId))
	if (!member || member.suspendedAt !== null || !belongsTo(audience, member.role)) return refused({ code: 'sign_in_over' })
	const { allowed, retryAfterMs } = await limiter.take(rateKey('second-step', member.id), perAccount)
	if (!allowed) return refused({ code: 'rate_limited', retryAfterMs })

	const answered = await show()
	if (!answered.ok) {
		const at = clock.now()
		await signIns.audit.append([{ at, actorId: member.id, action: 'second_step_refused', conversationId: null, detail: { audience } }])
		return answered
	}
	// Of two who show different good codes for one password, one is signed in.
	if (!(await secondStep.store.endPending(hash))) return refused({ code: 'sign_in_over' })
	return ok({ ...(await openStaffSession(signIns, audience, member, browser)), recoveryCodes: answered.value })

	async function show(): Promise<Result<readonly string[] | null, { readonly code: 'wrong_code' | 'sign_in_over' }>> {
		if (member === null) return refused({ code: 'sign_in_over' })
		const standing = await secondStep.store.find(member.id)
		if (standing !== null) return (await checkSecondStep(signIns, member.id, standing, code)) ? ok(null) : refused({ code: 'wrong_code' })
		const made = await confirmSecondStep(signIns, member.id, code)
		if (made.ok) return ok(made.value.recoveryCodes)
		return refused({ code: made.error.code === 'set_up_over' ? 'sign_in_over' : 'wrong_code' })
	}
}
