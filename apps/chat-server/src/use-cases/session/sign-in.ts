import { ok, type Result, refused } from '@akin/core/support/result'
import { rateKey } from '../../ports/rate-key.ts'
import type { RateRule } from '../../ports/rate-limiter.ts'
import type { StaffAudience } from '../../ports/session-store.ts'
import type { RateLimited } from '../rate-limited.ts'
import { type OpenedStaffSession, openStaffSession } from './open-staff-session.ts'
import type { SignIns } from './sign-ins.ts'
import { belongsTo } from './staff-places.ts'

export type SignInRefusal = { readonly code: 'wrong_name_or_password' } | { readonly code: 'wrong_place' } | RateLimited

/** Room for a few typing mistakes; 2 a minute makes guessing one password a matter of centuries. */
const perAccount: RateRule = { burst: 6, perMinute: 2 }
/** All accounts together: a whole team at the start of a shift, but not somebody trying one password on every name. */
const altogether: RateRule = { burst: 60, perMinute: 120 }

/**
 * Signs staff in by name and password. An unknown name takes as long as a known one and is refused in the same words. No address is
 * looked at: limits count by account and altogether.
 */
export async function signIn(
	signIns: SignIns,
	audience: StaffAudience,
	{ signInName, password }: { readonly signInName: string; readonly password: string },
): Promise<Result<OpenedStaffSession, SignInRefusal>> {
	const { staff, hasher, audit, clock } = signIns
	const limited = await overLimit(signIns, signInName)
	if (limited !== null) return refused(limited)

	const known = await staff.findBySignInName(signInName)
	const matches = await hasher.verify(password, known?.passwordHash ?? null)
	if (known === null || !matches || known.member.suspendedAt !== null) {
		const actorId = known?.member.id ?? null
		await audit.append([{ at: clock.now(), actorId, action: 'sign_in_refused', conversationId: null, detail: { audience } }])
		return refused({ code: 'wrong_name_or_password' })
	}
	if (!belongsTo(audience, known.member.role)) return refused({ code: 'wrong_place' })
	return ok(await openStaffSession(signIns, audience, known.member))
}

/** The account's key is a hash: the limiter's store holds no names. Its own limit comes first, so that one account cannot use up everybody's. */
async function overLimit({ limiter, secrets }: SignIns, signInName: string): Promise<RateLimited | null> {
	const account = rateKey('sign-in', secrets.hash(signInName.toLowerCase()))
	for (const [key, rule] of [
		[account, perAccount],
		[rateKey('sign-in', 'altogether'), altogether],
	] as const) {
		const { allowed, retryAfterMs } = await limiter.take(key, rule)
		if (!allowed) return { code: 'rate_limited', retryAfterMs }
	}
	return null
}
