import { ok, type Result, refused } from '@akin/core/support/result'
import { rateKey } from '../../ports/rate-key.ts'
import type { RateRule } from '../../ports/rate-limiter.ts'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { RateLimited } from '../rate-limited.ts'
import type { SignIns } from './sign-ins.ts'

const tries: RateRule = { burst: 6, perMinute: 2 }

/** [ID10] Whether somebody who is signed in knows the password: an open page is not enough for what it guards. */
export async function checkOwnPassword(
	{ staff, hasher, limiter, audit, clock }: SignIns,
	{ id, signInName }: StaffMember,
	password: string,
): Promise<Result<null, { readonly code: 'wrong_password' } | RateLimited>> {
	const { allowed, retryAfterMs } = await limiter.take(rateKey('own-password', id), tries)
	if (!allowed) return refused({ code: 'rate_limited', retryAfterMs })
	const known = await staff.findBySignInName(signInName)
	if (await hasher.verify(password, known?.passwordHash ?? null)) return ok(null)
	await audit.append([{ at: clock.now(), actorId: id, action: 'password_refused', conversationId: null, detail: {} }])
	return refused({ code: 'wrong_password' })
}
